import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { addMembers, removeMember } from "#features/messages/group.ts";
import { selectNewThread } from "#features/messages/new-queries.ts";
import { selectInbox, selectThread, threadsPerPage } from "#features/messages/queries.ts";
import { startThreadSchema } from "#features/messages/schema.ts";
import { markSeen, startThread, writeInThread } from "#features/messages/service.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";

after(() => db().$disconnect());

/** A cohort with two mentors and two students, and people who are not in it. */
async function school() {
  const [moses, maria, ada, bob, stranger, other] = await Promise.all([makePerson("mentor", "Moses"), makePerson("student", "Maria"), makePerson("student", "Ada"), makePerson("student", "Bob"), makePerson("student", "Eve"), makePerson("instructor", "Otto")]);
  const { id } = await makeCohort([{ person: moses, role: "mentor" }, { person: maria, role: "instructor" }, { person: ada, role: "student" }, { person: bob, role: "student" }]);
  // Who mentors elsewhere, Ada among others.
  await makeCohort([{ person: other, role: "instructor" }, { person: stranger, role: "student" }]);
  return { id, moses, maria, ada, bob, stranger, other };
}

const start = (sender: Person, cohortId: string, to: readonly Person[], text = "Hello.", title = "", requestId: string = randomUUID()) =>
  startThread(sender, { cohortId, to: to.map((person) => person.id), title, text, requestId });
const write = (person: Person, threadId: string, text: string, requestId: string = randomUUID()) => writeInThread(person, { threadId, text, requestId });
const read = async (person: Person, threadId: string) => (await selectThread(person, threadId)).messages.map(({ text }) => text);
const told = (person: Person, unread = false) => db().notification.findMany({ where: { userId: person.id, kind: "thread_message", ...unread ? { readAt: null } : {} }, select: { href: true, facts: true } });
const leave = (person: Person, cohortId: string) => db().enrolment.deleteMany({ where: { userId: person.id, cohortId } });
const archive = (id: string) => db().cohort.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } });

describe("starting a conversation", () => {
  it("a mentor writes to a student, who answers; nobody else reads it, not the other mentor and no administrator", async () => {
    const { id, moses, maria, ada, bob, stranger, other } = await school();
    const thread = await start(moses, id, [ada]);
    await write(ada, thread.id, "Hello to you.");
    for (const person of [moses, ada]) assert.deepEqual(await read(person, thread.id), ["Hello.", "Hello to you."]);
    const admin = await makePerson("admin");
    for (const person of [maria, bob, stranger, other, admin]) {
      await assert.rejects(selectThread(person, thread.id), NotFoundError);
      await assert.rejects(write(person, thread.id, "May I?"), NotFoundError);
      await assert.rejects(markSeen(person, { threadId: thread.id, upTo: new Date() }), NotFoundError);
      assert.ok(!(await selectInbox(person, 1)).lines.some((line) => line.id === thread.id));
    }
  });

  it("a student writes to one mentor or all, not to students, people of other cohorts, or themselves", async () => {
    const { id, moses, maria, ada, bob, stranger, other } = await school();
    const thread = await start(ada, id, [moses, maria]);
    assert.deepEqual(await read(maria, thread.id), ["Hello."]);
    for (const to of [[bob], [moses, bob], [other], [stranger], [ada], []]) await assert.rejects(start(ada, id, to), ExpectedError);
    await assert.rejects(start(stranger, id, [moses]), NotFoundError);
    await assert.rejects(start(other, id, [ada]), NotFoundError);
    await assert.rejects(start(moses, id, [stranger], "Hi.", "Title"), ExpectedError);
    await assert.rejects(start(moses, id, [ada, bob]), /title/);
    assert.equal(await db().messageThread.count({ where: { cohortId: id } }), 1);
  });

  it("without a title it goes on where the two wrote before; with one, and with others, it is another", async () => {
    const { id, moses, maria, ada } = await school();
    const first = await start(moses, id, [ada]);
    assert.equal((await start(ada, id, [moses], "Again.")).id, first.id);
    assert.notEqual((await start(ada, id, [moses, maria])).id, first.id);
    assert.notEqual((await start(ada, id, [moses], "Now.", "The exam")).id, first.id);
  });

  it("a double click starts one, also of a group", async () => {
    const { id, moses, ada, bob } = await school();
    const requestId = randomUUID();
    const twice = await Promise.all([1, 2].map(() => start(moses, id, [ada, bob], "Hi.", "Group", requestId)));
    assert.equal(twice[0].id, twice[1].id);
    assert.deepEqual([await read(ada, twice[0].id), (await told(ada)).length], [["Hi."], 1]);
  });

  it("the page offers whom one may write to, and is none for the others", async () => {
    const { id, moses, maria, ada, bob, stranger, other } = await school();
    const at = (to: Person | null, cohort: string | null = null) => ({ to: to?.id ?? null, cohort, text: "" });
    assert.deepEqual((await selectNewThread(moses, at(ada))).cohort?.candidates.map(({ name }) => name), ["Ada", "Bob"]);
    assert.deepEqual((await selectNewThread(ada, at(null))).cohort?.candidates.map(({ name }) => name).sort(), ["Maria", "Moses"]);
    for (const [person, to] of [[moses, stranger], [moses, maria], [moses, moses], [ada, bob], [other, ada]] as const) await assert.rejects(selectNewThread(person, at(to)), NotFoundError);
    await assert.rejects(selectNewThread(stranger, at(null, id)), NotFoundError);
    assert.equal((await selectNewThread(await makePerson(), at(null))).cohort, null);
    await archive(id);
    await assert.rejects(selectNewThread(moses, at(ada)), NotFoundError);
  });

  it("takes at most a hundred people", () => {
    const input = (count: number) => ({ cohortId: randomUUID(), to: Array.from({ length: count }, () => randomUUID()), title: "x", text: "y", requestId: randomUUID() });
    assert.deepEqual([100, 101].map((count) => startThreadSchema.safeParse(input(count)).success), [true, false]);
  });
});

describe("a conversation", () => {
  it("takes one message of a double click, and a member cannot pass for another by their request", async () => {
    const { id, moses, ada } = await school();
    const thread = await start(moses, id, [ada]);
    const requestId = randomUUID();
    await Promise.all([write(ada, thread.id, "Once.", requestId), write(ada, thread.id, "Once.", requestId)]);
    assert.deepEqual(await read(moses, thread.id), ["Hello.", "Once."]);
  });

  it("tells once until it is seen, then anew, and never oneself", async () => {
    const { id, moses, ada } = await school();
    const thread = await start(moses, id, [ada]);
    await write(moses, thread.id, "And this.");
    assert.deepEqual((await told(ada)).map(({ href, facts }) => [href, facts]), [[`/messages/${thread.id}`, { by: "Moses", title: null }]]);
    const { unreadUpTo } = await selectThread(ada, thread.id);
    assert.ok(unreadUpTo && (await selectInbox(ada, 1)).lines[0].unread);
    await markSeen(ada, { threadId: thread.id, upTo: unreadUpTo });
    assert.deepEqual([(await told(ada, true)).length, (await selectInbox(ada, 1)).lines[0].unread, (await selectThread(ada, thread.id)).unreadUpTo], [0, false, null]);
    await write(moses, thread.id, "Are you there?");
    assert.deepEqual([(await told(ada)).length, (await told(ada, true)).length, (await told(moses)).length], [2, 1, 0]);
  });

  it("what came while the page was open stays told of", async () => {
    const { id, moses, ada } = await school();
    const thread = await start(moses, id, [ada]);
    const { unreadUpTo } = await selectThread(ada, thread.id);
    await write(moses, thread.id, "One more.");
    await markSeen(ada, { threadId: thread.id, upTo: unreadUpTo ?? new Date() });
    assert.deepEqual([(await told(ada, true)).length, (await selectInbox(ada, 1)).lines[0].unread], [1, true]);
    await markSeen(ada, { threadId: thread.id, upTo: new Date(Date.now() + 86_400_000) });
    const member = await db().threadMember.findUniqueOrThrow({ where: { threadId_userId: { threadId: thread.id, userId: ada.id } }, select: { readAt: true } });
    assert.ok(member.readAt && member.readAt.getTime() < Date.now() + 5000, "nobody reads the future");
  });

  it("an eleventh message within a minute has to wait", async () => {
    const { id, moses, ada } = await school();
    const thread = await start(moses, id, [ada]);
    for (let count = 0; count < 9; count++) await write(moses, thread.id, `${count}`);
    await assert.rejects(write(moses, thread.id, "One more"), ThrottledError);
    await write(ada, thread.id, "I may.");
  });

  it("of an archived cohort is read and not written", async () => {
    const { id, moses, ada } = await school();
    const thread = await start(moses, id, [ada]);
    await archive(id);
    assert.deepEqual([await read(ada, thread.id), (await selectThread(ada, thread.id)).thread.access], [["Hello."], "archived"]);
    await assert.rejects(write(ada, thread.id, "Bye."), ForbiddenError);
    await assert.rejects(start(moses, id, [ada], "Once more."), ForbiddenError);
  });

  it("who has left the cohort reads what they had read or written, and nothing that came after; they are not told either", async () => {
    const { id, moses, ada, bob } = await school();
    const thread = await start(moses, id, [ada, bob], "First.", "Group");
    await markSeen(ada, { threadId: thread.id, upTo: (await selectThread(ada, thread.id)).unreadUpTo ?? new Date() });
    await write(ada, thread.id, "Mine.");
    await leave(ada, id);
    await leave(bob, id);
    const before = (await told(ada)).length;
    await assert.rejects(write(moses, thread.id, "Later."), /Nobody else/);
    await db().enrolment.create({ data: { userId: bob.id, cohortId: id } });
    await write(moses, thread.id, "Later.");
    const view = await selectThread(ada, thread.id);
    assert.deepEqual([view.messages.map(({ text }) => text), view.thread.access, view.unreadUpTo], [["First.", "Mine."], "left", null]);
    await assert.rejects(write(ada, thread.id, "Still here."), ForbiddenError);
    await assert.rejects(markSeen(ada, { threadId: thread.id, upTo: new Date() }), NotFoundError);
    const [line] = (await selectInbox(ada, 1)).lines;
    assert.deepEqual([line.last?.text, line.unread, (await told(ada)).length], ["Mine.", false, before]);
  });

  it("who left before reading anything finds nothing in their list", async () => {
    const { id, moses, ada } = await school();
    await start(moses, id, [ada]);
    await leave(ada, id);
    assert.equal((await selectInbox(ada, 1)).total, 0);
  });

  it("a mentor who became a student of the cohort keeps their conversations and runs no group any more", async () => {
    const { id, moses, ada, bob } = await school();
    const thread = await start(moses, id, [ada, bob], "Hi.", "Group");
    await db().user.update({ where: { id: moses.id }, data: { role: "student" }, select: { id: true } });
    await db().enrolment.updateMany({ where: { cohortId: id, userId: moses.id }, data: { role: "student" } });
    const student: Person = { ...moses, role: "student" };
    assert.deepEqual([await read(student, thread.id), (await selectThread(student, thread.id)).candidates], [["Hi."], null]);
    await assert.rejects(removeMember(student, { threadId: thread.id, userId: bob.id }), ForbiddenError);
  });

  it("a long one shows its end; whose account is gone is nobody's name; the list has pages", async () => {
    const { id, moses, ada } = await school();
    const thread = await start(moses, id, [ada]);
    await db().threadMessage.createMany({ data: Array.from({ length: 60 }, (_, index) => ({ threadId: thread.id, authorId: moses.id, requestId: randomUUID(), text: `${index}`, createdAt: new Date(Date.now() + index) })) });
    await db().messageThread.createMany({ data: Array.from({ length: threadsPerPage }, (_, index) => ({ id: randomUUID(), cohortId: id, title: `${index}` })) });
    const made = await db().messageThread.findMany({ where: { cohortId: id, id: { not: thread.id } }, select: { id: true } });
    await db().threadMember.createMany({ data: made.map((each) => ({ threadId: each.id, userId: ada.id })) });
    const [one, two] = [await selectInbox(ada, 1), await selectInbox(ada, 2)];
    assert.deepEqual([one.lines.length, two.lines.length, two.total], [threadsPerPage, 1, threadsPerPage + 1]);
    await db().user.delete({ where: { id: moses.id }, select: { id: true } });
    const view = await selectThread(ada, thread.id);
    assert.deepEqual([view.messages.length, view.earlier, view.messages[0].author, view.thread.access], [50, 11, null, "alone"]);
    assert.equal((await selectThread(ada, thread.id, true)).messages.length, 61);
  });
});

describe("a group", () => {
  it("is changed by its mentors: who is added reads all and is told, who is taken out finds nothing", async () => {
    const { id, moses, maria, ada, bob, stranger } = await school();
    const [eve, thread] = [await makePerson("student", "Eve"), await start(moses, id, [ada, bob], "Hi.", "Group")];
    await db().enrolment.create({ data: { userId: eve.id, cohortId: id } });
    assert.deepEqual((await selectThread(moses, thread.id)).candidates?.map(({ name }) => name), ["Eve", "Maria"]);
    await addMembers(moses, { threadId: thread.id, userIds: [eve.id, maria.id, ada.id] });
    assert.deepEqual([await read(eve, thread.id), (await told(eve)).length, (await told(ada)).length], [["Hi."], 1, 1]);
    await removeMember(maria, { threadId: thread.id, userId: eve.id });
    await assert.rejects(selectThread(eve, thread.id), NotFoundError);
    assert.equal((await told(eve)).length, 0);
    await removeMember(maria, { threadId: thread.id, userId: eve.id });
    await assert.rejects(addMembers(moses, { threadId: thread.id, userIds: [stranger.id] }), ConflictError);
    await assert.rejects(removeMember(moses, { threadId: thread.id, userId: moses.id }), ForbiddenError);
  });

  it("is not changed by its students, by mentors who are not in it, nor in an archived cohort; two people are no group", async () => {
    const { id, moses, maria, ada, bob } = await school();
    const [thread, pair] = [await start(moses, id, [ada, bob], "Hi.", "Group"), await start(moses, id, [ada])];
    await assert.rejects(removeMember(ada, { threadId: thread.id, userId: bob.id }), ForbiddenError);
    await assert.rejects(addMembers(maria, { threadId: thread.id, userIds: [maria.id] }), NotFoundError);
    await assert.rejects(addMembers(moses, { threadId: pair.id, userIds: [bob.id] }), ForbiddenError);
    await archive(id);
    await assert.rejects(removeMember(moses, { threadId: thread.id, userId: bob.id }), ForbiddenError);
  });
});

it("an export holds one's own words and none of the other side's; they stay when the account goes", async () => {
  const { id, moses, ada } = await school();
  const thread = await start(moses, id, [ada], "The mentor's words.");
  await write(ada, thread.id, "My own words.");
  const exported: string[] = [];
  for await (const { path, content } of exportData(ada)) if (path === "talk.json") exported.push(new TextDecoder().decode(content));
  assert.ok(exported[0].includes("My own words.") && !exported[0].includes("The mentor's words."));
  assert.equal((await selectDataSummary(ada)).written, 1);
  await db().user.delete({ where: { id: ada.id }, select: { id: true } });
  assert.deepEqual(await read(moses, thread.id), ["The mentor's words.", "My own words."]);
});
