import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { loadFacts } from "#features/achievements/facts.ts";
import { selectFile } from "#features/files/queries.ts";
import { storeFile } from "#features/files/service.ts";
import { listHandInsToJudge, selectOptionalStudentProject } from "#features/projects/judging-queries.ts";
import { listProjectLines, selectProjectView } from "#features/projects/queries.ts";
import { handInSchema } from "#features/projects/schema.ts";
import { handIn, judge } from "#features/projects/service.ts";
import { db } from "#lib/db.ts";
import type { Person } from "#tests/factories/people.ts";
import { acceptedReport, classroom, portfolioProject, solveExercises } from "#tests/factories/projects.ts";

after(() => db().$disconnect());

const { project, handed } = portfolioProject();
const [first, second] = handed;
const text = "The notebook is in the repository, and the pictures are in the archive.";
const answer = "Clear pictures; say which weights you chose.";
const piece = (milestone: string | null = first.id, more: { links?: string[]; fileIds?: string[] } = {}) =>
  ({ project: project.slug, milestone, links: [], fileIds: [], text: milestone === null ? text.repeat(4) : text, ...more });
const decision = (reportId: string, decided: "accepted" | "changes", marks: Record<string, number> = {}) => ({ reportId, decision: decided, marks, answer });
const fully = Object.fromEntries(project.report.rubric.map(({ id }) => [id, 2]));
const stageOf = async (person: Person, id: string) => (await selectProjectView(person, project.slug)).milestones.find(({ key }) => key === id)?.stage;
const told = (person: Person) => db().notification.findMany({ where: { userId: person.id }, orderBy: { createdAt: "asc" }, select: { kind: true, facts: true, href: true, key: true } });

describe("a milestone that is handed in", () => {
  it("needs no order, waits alone, is sent back, handed in again as a new round, and accepted; the student is told each time", async () => {
    const { ada, mentor } = await classroom();
    const { id: later } = await handIn(ada, piece(second.id));
    const { id } = await handIn(ada, piece());
    assert.deepEqual([await stageOf(ada, first.id), await stageOf(ada, second.id)], ["waiting", "waiting"]);
    await assert.rejects(handIn(ada, piece()), ConflictError);
    assert.deepEqual((await listHandInsToJudge(mentor)).map((each) => [each.id, each.of?.id]), [[later, second.id], [id, first.id]]);
    await judge(mentor, decision(id, "changes"));
    assert.equal(await stageOf(ada, first.id), "open");
    const { id: again } = await handIn(ada, piece());
    const waiting = (await listHandInsToJudge(mentor)).find((each) => each.id === again);
    assert.deepEqual(waiting?.earlier.map((each) => [each.id, each.answer]), [[id, answer]]);
    await judge(mentor, decision(again, "accepted"));
    const view = await selectProjectView(ada, project.slug);
    const milestone = view.milestones.find(({ key }) => key === first.id);
    assert.deepEqual([milestone?.state, milestone?.stage, milestone?.handIns.map((each) => each.decision)], ["done", "accepted", ["accepted", "changes"]]);
    assert.deepEqual([view.report, view.state, view.done, view.reports.length], ["closed", "started", 1, 0]);
    await assert.rejects(handIn(ada, piece()), ConflictError);
    assert.deepEqual((await told(ada)).map(({ kind, facts, href, key }) => [kind, facts, href, key]), [
      ["report_decided", { project: project.title, milestone: first.title, accepted: false, by: "Moses" }, `/projects/${project.slug}#${first.id}`, `report:${id}`],
      ["report_decided", { project: project.title, milestone: first.title, accepted: true, by: "Moses" }, `/projects/${project.slug}#${first.id}`, `report:${again}`],
    ]);
  });

  it("a double click is one hand-in, and two mentors at the same time are one answer", async () => {
    const { ada, mentor } = await classroom();
    const results = await Promise.allSettled([handIn(ada, piece()), handIn(ada, piece())]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const [{ id }] = await listHandInsToJudge(mentor);
    const answers = await Promise.allSettled([judge(mentor, decision(id, "accepted")), judge(mentor, decision(id, "changes"))]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    assert.equal((await told(ada)).length, 1);
  });

  it("an exercise's slug, an unknown milestone and a report before its milestones are refused", async () => {
    const { ada } = await classroom();
    const graded = project.milestones.find((each) => "exercise" in each);
    for (const milestone of ["no-such", graded && "exercise" in graded ? graded.exercise : "none"]) await assert.rejects(handIn(ada, piece(milestone)), NotFoundError);
    await assert.rejects(handIn(ada, piece(null)), (error) => error instanceof ExpectedError && error.message.includes(project.milestones[0].title));
  });

  it("nobody judges or reads their own as a mentor, a fellow student's, or that of another cohort", async () => {
    const { ada, eve, mentor, stranger } = await classroom();
    const { id } = await handIn(ada, piece());
    await assert.rejects(judge({ ...ada, role: "admin" }, decision(id, "accepted")), ForbiddenError);
    for (const person of [eve, stranger]) {
      await assert.rejects(judge(person, decision(id, "accepted")), NotFoundError);
      assert.ok(!(await listHandInsToJudge(person)).some((each) => each.id === id));
      assert.equal(await selectOptionalStudentProject(person, project.slug, ada.id), null);
      assert.deepEqual((await selectProjectView(person, project.slug)).milestones.flatMap(({ handIns }) => handIns), []);
    }
    assert.equal(await selectOptionalStudentProject(ada, project.slug, ada.id), null);
    const seen = await selectOptionalStudentProject(mentor, project.slug, ada.id);
    assert.deepEqual([seen?.learner.name, seen?.milestones.flatMap(({ handIns }) => handIns.map((each) => each.id))], ["Ada", [id]]);
  });

  it("five files and five links go with it, read by the mentor and by nobody else; a file goes along once", async () => {
    const { ada, eve, mentor, stranger } = await classroom();
    const fileIds: string[] = [];
    for (let index = 0; index < 5; index++) fileIds.push((await storeFile(ada, `picture-${index}.png`, Uint8Array.from([index]))).id);
    const links = Array.from({ length: 5 }, (_, index) => `https://example.org/${index}`);
    const { id: theirs } = await storeFile(eve, "theirs.pdf", Uint8Array.from([1]));
    await assert.rejects(handIn(ada, piece(first.id, { fileIds: [...fileIds.slice(0, 4), theirs] })), NotFoundError);
    assert.equal(await db().projectReport.count({ where: { userId: ada.id } }), 0);
    await handIn(ada, piece(first.id, { links, fileIds }));
    await assert.rejects(handIn(ada, piece(second.id, { fileIds: [fileIds[0]] })), NotFoundError);
    const [waiting] = await listHandInsToJudge(mentor);
    assert.deepEqual([waiting.links, waiting.files.map(({ name }) => name)], [links, fileIds.map((_, index) => `picture-${index}.png`)]);
    assert.deepEqual([...(await selectFile(mentor, fileIds[3])).content], [3]);
    for (const person of [eve, stranger]) await assert.rejects(selectFile(person, fileIds[3]), NotFoundError);
  });

  it("lines of a form become links; a sixth, one that is no web address, a sixth file and too few words are said in words", () => {
    const form = { project: project.slug, milestone: first.id, text };
    const problems = (input: object) => handInSchema.safeParse({ ...form, ...input }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];
    assert.deepEqual(handInSchema.parse({ ...form, links: " https://a.example/x \n\nhttp://b.example\nhttps://a.example/x" }).links, ["https://a.example/x", "http://b.example"]);
    assert.match(problems({ links: "https://a.example\njavascript:alert(1)" })[0], /^links\.1 Write a whole address/);
    assert.match(problems({ links: Array.from({ length: 6 }, (_, index) => `https://a.example/${index}`).join("\n") })[0], /^links At most five links/);
    assert.match(problems({ fileIds: Array.from({ length: 6 }, () => crypto.randomUUID()) })[0], /^fileIds At most five files/);
    assert.match(problems({ text: "Here it is." })[0], /^text Say what you hand in/);
    assert.match(problems({ milestone: null })[0], /^text A report answers/);
  });
});

describe("the whole of a portfolio project", () => {
  it("the report opens when all are done, is marked, and only then does the project count for awards", async () => {
    const { ada, mentor } = await classroom();
    const projects = async () => (await db().$transaction((tx) => loadFacts(tx, ada.id))).projects;
    await solveExercises(ada, project);
    for (const { id: milestone } of handed) {
      assert.equal((await selectProjectView(ada, project.slug)).report, "closed");
      await judge(mentor, decision((await handIn(ada, piece(milestone))).id, "accepted"));
    }
    assert.equal(await projects(), 0, "accepted milestones are no accepted report");
    const { id } = await handIn(ada, piece(null));
    await assert.rejects(judge(mentor, decision(id, "accepted")), ExpectedError);
    await judge(mentor, decision(id, "accepted", fully));
    assert.equal(await projects(), 1);
    assert.equal((await listProjectLines(ada)).find(({ slug }) => slug === project.slug)?.state, "done");
    await assert.rejects(handIn(ada, piece(null)), ConflictError);
  });

  it("an accepted report without its milestones does not count", async () => {
    const { ada } = await classroom();
    await acceptedReport(ada, project);
    await db().$transaction(async (tx) => {
      assert.equal((await loadFacts(tx, ada.id)).projects, 0);
      assert.deepEqual(await awardAchievements(tx, ada.id, "test"), []);
    });
  });
});
