import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { NotFoundError, ThrottledError } from "#domain/errors.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { writeMessage } from "#features/projects/messages.ts";
import { selectOptionalStudentProject } from "#features/projects/judging-queries.ts";
import { selectProjectView } from "#features/projects/queries.ts";
import { maxMessageLength, messageSchema } from "#features/projects/schema.ts";
import { listThreadsToAnswer } from "#features/projects/thread-queries.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { classroom, portfolioProject } from "#tests/factories/projects.ts";

after(() => db().$disconnect());

const { project } = portfolioProject();
const about = (student: Person, text: string) => ({ project: project.slug, studentId: student.id, text });
const toldOf = async (person: Person) => (await db().notification.findMany({ where: { userId: person.id, kind: "project_message" }, select: { href: true } })).map(({ href }) => href);
const threadOf = async (person: Person) => (await selectProjectView(person, project.slug)).thread.messages.map(({ text, author }) => [author?.name, text]);

describe("the conversation about a project", () => {
  it("is written by the student and who teaches them, read by them, and by nobody else", async () => {
    const { ada, eve, mentor, stranger } = await classroom();
    await writeMessage(ada, about(ada, "Which weight do I begin with?"));
    await writeMessage(mentor, about(ada, "With $10^6$."));
    assert.deepEqual(await threadOf(ada), [["Ada", "Which weight do I begin with?"], ["Moses", "With $10^6$."]]);
    assert.equal((await selectOptionalStudentProject(mentor, project.slug, ada.id))?.thread.messages.length, 2);
    for (const person of [eve, stranger]) {
      await assert.rejects(writeMessage(person, about(ada, "May I read along?")), NotFoundError);
      assert.equal(await selectOptionalStudentProject(person, project.slug, ada.id), null);
      assert.deepEqual(await threadOf(person), []);
    }
    await assert.rejects(writeMessage(ada, { ...about(ada, "?"), project: `${project.slug}x` }), NotFoundError);
  });

  it("tells the student of the staff, and of the student only those staff who wrote and still teach them", async () => {
    const { ada, mentor } = await classroom();
    const [silent, gone] = [await makePerson(), await makePerson()];
    await makeCohort([{ person: ada, role: "student" }, { person: silent, role: "instructor" }]);
    const { id: past } = await makeCohort([{ person: ada, role: "student" }, { person: gone, role: "mentor" }]);
    await writeMessage(mentor, about(ada, "How far are you?"));
    await writeMessage(gone, about(ada, "I am here for a week."));
    await db().enrolment.deleteMany({ where: { cohortId: past, userId: gone.id } });
    assert.deepEqual(await toldOf(ada), [`/projects/${project.slug}#conversation`, `/projects/${project.slug}#conversation`]);
    await writeMessage(ada, about(ada, "Half of it."));
    assert.deepEqual([await toldOf(mentor), await toldOf(silent), await toldOf(gone)], [[`/projects/${project.slug}/of/${ada.id}#conversation`], [], []]);
    assert.equal((await toldOf(ada)).length, 2, "nobody is told of their own words");
  });

  it("a double click is one message and tells once; the same words of two people are two", async () => {
    const { ada, mentor } = await classroom();
    const [one, two] = await Promise.all([writeMessage(mentor, about(ada, "Good.")), writeMessage(mentor, about(ada, "Good."))]);
    assert.equal(one.id, two.id);
    await writeMessage(ada, about(ada, "Good."));
    assert.equal((await threadOf(ada)).length, 2);
    assert.equal((await toldOf(ada)).length, 1);
  });

  it("ten thousand characters are taken, one more and none are refused; an eleventh message in a minute has to wait", async () => {
    const { ada } = await classroom();
    assert.ok(messageSchema.safeParse(about(ada, "x".repeat(maxMessageLength))).success);
    assert.match(String(messageSchema.safeParse(about(ada, "x".repeat(maxMessageLength + 1))).error?.issues[0].message), /10,000/);
    assert.match(String(messageSchema.safeParse(about(ada, "  \n ")).error?.issues[0].message), /Write something/);
    for (let count = 0; count < 10; count++) await writeMessage(ada, about(ada, `Message ${count}`));
    await assert.rejects(writeMessage(ada, about(ada, "One more")), ThrottledError);
  });

  it("a long one shows its end, and all of it when asked; who left is nobody's name", async () => {
    const { ada, mentor } = await classroom();
    await db().projectMessage.createMany({ data: Array.from({ length: 60 }, (_, index) => ({ studentId: ada.id, project: project.slug, authorId: mentor.id, text: `${index}`, createdAt: new Date(Date.now() - (60 - index) * 1000) })) });
    await db().user.delete({ where: { id: mentor.id }, select: { id: true } });
    const { messages, earlier } = (await selectProjectView(ada, project.slug)).thread;
    assert.deepEqual([messages.length, messages[0].text, messages[49].text, earlier, messages[0].author], [50, "10", "59", 10, null]);
    const all = (await selectProjectView(ada, project.slug, { allMessages: true })).thread;
    assert.deepEqual([all.messages.length, all.earlier], [60, 0]);
  });

  it("an export holds one's own words and hand-ins, and nothing that the other side wrote", async () => {
    const { ada, mentor } = await classroom();
    await writeMessage(ada, about(ada, "My own question."));
    await writeMessage(mentor, about(ada, "The mentor's words."));
    await db().projectReport.create({ data: { userId: ada.id, project: project.slug, milestone: "first", text: "My own milestone." } });
    const exported = async (person: Person) => {
      const parts: string[] = [];
      for await (const { path, content } of exportData(person)) if (/^(projects|handed-in)\.json$/.test(path)) parts.push(new TextDecoder().decode(content));
      return parts.join("\n");
    };
    const [own, theirs] = [await exported(ada), await exported(mentor)];
    assert.ok(own.includes("My own question.") && own.includes("My own milestone.") && !own.includes("The mentor's words."));
    assert.ok(theirs.includes("The mentor's words.") && !theirs.includes("My own") && !theirs.includes(ada.id));
    assert.deepEqual((({ messages, gallery }) => ({ messages, gallery }))(await selectDataSummary(ada)), { messages: 2, gallery: 0 });
  });

  it("staff see which wait for an answer: theirs, where the student wrote last", async () => {
    const { ada, eve, mentor, stranger } = await classroom();
    await writeMessage(ada, about(ada, "Is anybody there?"));
    await writeMessage(eve, about(eve, "I have a question."));
    await writeMessage(mentor, about(eve, "Ask it."));
    const waiting = async (person: Person) => (await listThreadsToAnswer(person)).filter(({ learner }) => [ada.id, eve.id].includes(learner.id)).map(({ learner, text }) => [learner.id, text]);
    assert.deepEqual(await waiting(mentor), [[ada.id, "Is anybody there?"]]);
    assert.deepEqual([await waiting(stranger), await waiting(eve)], [[], []]);
    assert.deepEqual((await listThreadsToAnswer(mentor, new Date(Date.now() + 31 * 86_400_000))), []);
  });
});
