import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { listAwards } from "#features/achievements/queries.ts";
import { listHandInsToJudge } from "#features/projects/judging-queries.ts";
import { listProjectLines, selectProjectView } from "#features/projects/queries.ts";
import { handInSchema, judgeSchema } from "#features/projects/schema.ts";
import { handIn, judge } from "#features/projects/service.ts";
import { milestoneKey } from "#domain/project.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { listProjects, type Project } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";

const text = `I trained it three times. ${"The figures are in the table. ".repeat(8)}`;
const answer = "The table is clear; say how the seeds were chosen.";
let project: Project;
let marks: Record<string, number>;

async function accept(person: Person, slug: string): Promise<void> {
  await db().exerciseProgress.create({ data: { userId: person.id, exerciseId: selectExercise(slug).id, attempts: 1, bestScore: 10, lastVerdict: "accepted", lastAttemptAt: new Date(), acceptedAt: new Date() } });
}

/** A student whose milestones are accepted, and a mentor of the same cohort. */
async function ready(projects: readonly Project[] = [project]): Promise<{ ada: Person; mentor: Person }> {
  const [ada, mentor] = [await makePerson(), await makePerson()];
  await makeCohort([{ person: ada, role: "student" }, { person: mentor, role: "mentor" }]);
  for (const slug of new Set(projects.flatMap(({ milestones }) => milestones.map(milestoneKey)))) await accept(ada, slug);
  return { ada, mentor };
}

const report = (of = project) => ({ project: of.slug, milestone: null, links: [], fileIds: [], text });
const fully = (of: Project) => Object.fromEntries(of.report.rubric.map(({ id }) => [id, 2]));

before(() => {
  [project] = listProjects();
  marks = fully(project);
});
after(() => db().$disconnect());

describe("guided projects", () => {
  it("a report before the last milestone is refused, and the milestone named", async () => {
    const ada = await makePerson();
    const [last] = project.milestones.slice(-1);
    for (const milestone of project.milestones.slice(0, -1)) await accept(ada, milestoneKey(milestone));
    await assert.rejects(handIn(ada, report()), (error) => error instanceof ExpectedError && error.message.includes(last.title));
    assert.equal((await selectProjectView(ada, project.slug)).report, "closed");
    await accept(ada, milestoneKey(last));
    assert.equal((await selectProjectView(ada, project.slug)).report, "open");
  });

  it("a double click is one report", async () => {
    const { ada } = await ready();
    const results = await Promise.allSettled([handIn(ada, report()), handIn(ada, report())]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    assert.equal((await selectProjectView(ada, project.slug)).reports.length, 1);
  });

  it("sent back with an answer, handed in again, accepted by one of two mentors", async () => {
    const { ada, mentor } = await ready();
    const first = await handIn(ada, report());
    assert.deepEqual(await judge(mentor, { reportId: first.id, decision: "changes", marks, answer }), { awards: [] });
    const second = await handIn(ada, report());
    const [waiting] = await listHandInsToJudge(mentor);
    assert.deepEqual([waiting.id, waiting.earlier.map((earlier) => earlier.answer)], [second.id, [answer]]);
    const decision = { reportId: second.id, decision: "accepted" as const, marks, answer };
    const results = await Promise.allSettled([judge(mentor, decision), judge(mentor, decision)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const view = await selectProjectView(ada, project.slug);
    assert.deepEqual([view.state, view.report, view.reports.map((each) => [each.decision, each.answer, each.marks])], ["done", "accepted", [["accepted", answer, marks], ["changes", answer, marks]]]);
    await assert.rejects(handIn(ada, report()), ConflictError);
    assert.equal((await listProjectLines(ada)).find(({ slug }) => slug === project.slug)?.state, "done");
  });

  it("nobody judges their own, a fellow student's, or that of a cohort that is not theirs", async () => {
    const { ada } = await ready();
    const [fellow, stranger] = [await makePerson(), await makePerson("mentor")];
    await makeCohort([{ person: stranger, role: "mentor" }, { person: fellow, role: "student" }]);
    const { id: reportId } = await handIn(ada, report());
    const decision = { reportId, decision: "accepted" as const, marks, answer };
    await assert.rejects(judge(ada, decision), ForbiddenError);
    await assert.rejects(judge({ ...ada, role: "admin" }, decision), ForbiddenError);
    for (const person of [fellow, stranger]) {
      await assert.rejects(judge(person, decision), NotFoundError);
      assert.deepEqual((await listHandInsToJudge(person)).filter(({ id }) => id === reportId), []);
      assert.deepEqual((await selectProjectView(person, project.slug)).reports, []);
    }
  });

  it("a rubric that is not filled in is refused, and its line named", async () => {
    const { ada, mentor } = await ready();
    const { id: reportId } = await handIn(ada, report());
    const [{ id, title }] = project.report.rubric;
    const { [id]: _left, ...rest } = marks;
    await assert.rejects(judge(mentor, { reportId, decision: "accepted", marks: rest, answer }), (error) => error instanceof ExpectedError && error.message.includes(title));
    await assert.rejects(judge(mentor, { reportId, decision: "accepted", marks: { ...marks, invented: 2 }, answer }), ExpectedError);
  });

  it("the third accepted report brings the award of three projects, and not the second", async () => {
    const projects = listProjects().slice(0, 3);
    assert.equal(projects.length, 3);
    const { ada, mentor } = await ready(projects);
    for (const [index, each] of projects.entries()) {
      assert.ok(!(await listAwards(ada)).some(({ id }) => id === "ach.apprentice.projects"), `after ${index}`);
      const { id: reportId } = await handIn(ada, report(each));
      await judge(mentor, { reportId, decision: "accepted", marks: fully(each), answer });
    }
    assert.ok((await listAwards(ada)).some(({ id }) => id === "ach.apprentice.projects"));
  });

  it("a form's marks become numbers; a mark past the scale, a short report and an empty answer are said in words", () => {
    const form = { reportId: crypto.randomUUID(), decision: "accepted", answer, "mark.figures": "2", "mark.honest": "0" };
    assert.deepEqual(judgeSchema.parse(form).marks, { figures: 2, honest: 0 });
    assert.ok(!judgeSchema.safeParse({ ...form, "mark.honest": "3" }).success);
    assert.match(String(judgeSchema.safeParse({ ...form, answer: "ok" }).error?.issues[0].message), /Say what is good/);
    assert.match(String(handInSchema.safeParse({ project: "x", text: "short" }).error?.issues[0].message), /at least 200 characters/);
  });

  it("an unknown project names the nearest", async () => {
    const ada = await makePerson();
    await assert.rejects(selectProjectView(ada, `${project.slug}x`), (error) => error instanceof NotFoundError && error.message.includes(`"${project.slug}"`));
  });
});
