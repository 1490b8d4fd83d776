import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Role } from "#domain/accounts.ts";
import { ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { selectExercisePage } from "#features/exercises/queries.ts";
import { selectSharedSolution, selectSolutions } from "#features/solutions/queries.ts";
import { setThanks, shareSolution, takeBackSolution } from "#features/solutions/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { referenceSolution } from "#lib/catalog/reference-solution.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { makeSubmission } from "#tests/factories/submissions.ts";

const [exercise, otherExercise] = listExercises();
const { slug } = exercise;

/** Ada and Grace, who have solved it, and Hedy, who has not, in one cohort with a mentor. */
async function cohort(): Promise<Record<"ada" | "grace" | "hedy" | "mentor", Person> & { shared: string }> {
  const [ada, grace, hedy, mentor] = await Promise.all([makePerson("student", "Ada"), makePerson("student", "Grace"), makePerson(), makePerson()]);
  const student = (person: Person) => ({ person, role: "student" as const });
  await makeCohort([student(ada), student(grace), student(hedy), { person: mentor, role: "mentor" }]);
  await makeSubmission(grace, exercise, "of grace");
  const { id: shared } = await makeSubmission(ada, exercise, "of ada");
  await shareSolution(ada, slug);
  return { ada, grace, hedy, mentor, shared };
}

after(() => db().$disconnect());

describe("who sees solutions", () => {
  it("nobody who has not solved the exercise, by no way", async () => {
    const { hedy, shared } = await cohort();
    await makeSubmission(hedy, otherExercise, "another exercise");
    await makeSubmission(hedy, exercise, "wrong", "wrong_answer");
    await assert.rejects(selectSolutions(hedy, slug), ForbiddenError);
    await assert.rejects(selectSharedSolution(hedy, shared), NotFoundError);
    await assert.rejects(setThanks(hedy, { submissionId: shared, on: true }), NotFoundError);
    await assert.rejects(shareSolution(hedy, slug), ExpectedError);
    assert.equal((await selectExercisePage(hedy, slug)).solutions, false);
    await makeSubmission(hedy, exercise, "right");
    assert.equal((await selectSolutions(hedy, slug)).others.length, 1);
    assert.equal((await selectExercisePage(hedy, slug)).solutions, true);
  });

  it("the exercise's page never carries the author's solution", async () => {
    const { ada } = await cohort();
    const [line] = referenceSolution(exercise).split("\n").filter((text) => text.length > 30 && !exercise.starter.includes(text));
    const page = JSON.stringify(await selectExercisePage(ada, slug));
    assert.ok(line && !page.includes(JSON.stringify(line).slice(1, -1)));
    assert.ok((await selectSolutions(ada, slug)).reference.replace(/<[^>]+>/g, "").length > 100);
  });

  it("of classmates, and not of other cohorts or of people without one", async () => {
    const { grace, shared } = await cohort();
    const stranger = await makePerson();
    await makeSubmission(stranger, exercise, "of a stranger");
    await assert.rejects(selectSharedSolution(stranger, shared), NotFoundError);
    assert.deepEqual((await selectSolutions(stranger, slug)).others, []);
    await makeCohort([{ person: stranger, role: "student" }]);
    assert.deepEqual((await selectSolutions(stranger, slug)).others, []);
    await assert.rejects(setThanks(stranger, { submissionId: shared, on: true }), NotFoundError);
    const { others } = await selectSolutions(grace, slug);
    assert.deepEqual(others.map(({ id, author, thanks, thanked }) => ({ id, author, thanks, thanked })), [{ id: shared, author: "Ada", thanks: 0, thanked: false }]);
    assert.deepEqual(await selectSharedSolution(grace, shared), { source: "of ada" });
  });

  it("those who teach the cohort, without solving it; and not those who teach another", async () => {
    const { mentor, shared } = await cohort();
    assert.deepEqual((await selectSolutions(mentor, slug)).others.map(({ id }) => id), [shared]);
    assert.equal((await selectSolutions(mentor, slug)).own.mayShare, false);
    const admin = await makePerson("admin");
    assert.deepEqual(await selectSharedSolution(admin, shared), { source: "of ada" });
    const elsewhere = await makePerson("mentor");
    await assert.rejects(selectSolutions(elsewhere, slug), ForbiddenError);
    for (const role of ["mentor", "instructor"] satisfies Role[]) await makeCohort([{ person: elsewhere, role }]);
    assert.deepEqual((await selectSolutions(elsewhere, slug)).others, []);
    await assert.rejects(selectSharedSolution(elsewhere, shared), NotFoundError);
  });
});

describe("sharing", () => {
  it("the newest that is accepted, not the newest; a double click is one", async () => {
    const { grace, ada } = await cohort();
    const newest = await makeSubmission(grace, exercise, "better");
    await makeSubmission(grace, exercise, "spoilt", "wrong_answer", -5);
    await Promise.all([shareSolution(grace, slug), shareSolution(grace, slug)]);
    assert.deepEqual((await selectSolutions(ada, slug)).others.map(({ id }) => id), [newest.id]);
    assert.match(String((await selectSolutions(grace, slug)).own.shared?.html), /better/);
  });

  it("again: the same keeps its thanks, a newer one takes its place", async () => {
    const { ada, grace, shared } = await cohort();
    await setThanks(grace, { submissionId: shared, on: true });
    await shareSolution(ada, slug);
    assert.equal((await selectSolutions(ada, slug)).own.shared?.thanks, 1);
    assert.equal((await selectSolutions(ada, slug)).own.newer, false);
    const newer = await makeSubmission(ada, exercise, "shorter", "accepted", -5);
    assert.equal((await selectSolutions(ada, slug)).own.newer, true);
    await shareSolution(ada, slug);
    assert.deepEqual((await selectSolutions(grace, slug)).others.map(({ id, thanks }) => [id, thanks]), [[newer.id, 0]]);
    await assert.rejects(selectSharedSolution(grace, shared), NotFoundError);
  });

  it("taken back, nobody sees it", async () => {
    const { ada, grace, mentor, shared } = await cohort();
    await takeBackSolution(grace, slug);
    assert.equal((await selectSolutions(grace, slug)).others.length, 1);
    await takeBackSolution(ada, slug);
    await takeBackSolution(ada, slug);
    for (const person of [grace, mentor]) {
      assert.deepEqual((await selectSolutions(person, slug)).others, []);
      await assert.rejects(selectSharedSolution(person, shared), NotFoundError);
    }
    await assert.rejects(setThanks(grace, { submissionId: shared, on: true }), NotFoundError);
  });

  it("a submission that a regrade refused is not shared", async () => {
    const ada = await makePerson();
    const { id } = await makeSubmission(ada, exercise, "was right", "accepted", 60);
    const job = await db().gradingJob.create({ data: { userId: ada.id, exerciseId: exercise.id, exerciseSlug: slug, mode: "regrade", submissionId: id, seed: 1 }, select: { id: true } });
    await db().verdict.create({ data: { gradingJobId: job.id, submissionId: id, kind: "wrong_answer", score: 0, maxScore: 10, durationMs: 1, detail: {} } });
    await assert.rejects(shareSolution(ada, slug), (error) => error instanceof ExpectedError && /submit again/.test(error.message));
  });
});

describe("thanks", () => {
  it("twice is once, can be taken back, and not for one's own", async () => {
    const { ada, grace, shared } = await cohort();
    await Promise.all([setThanks(grace, { submissionId: shared, on: true }), setThanks(grace, { submissionId: shared, on: true })]);
    const [line] = (await selectSolutions(grace, slug)).others;
    assert.deepEqual([line.thanks, line.thanked], [1, true]);
    await assert.rejects(setThanks(ada, { submissionId: shared, on: true }), NotFoundError);
    await setThanks(grace, { submissionId: shared, on: false });
    assert.equal((await selectSolutions(ada, slug)).own.shared?.thanks, 0);
  });
});
