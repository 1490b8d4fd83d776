import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { openMilestonesAfterExams } from "#features/queue/milestones.ts";
import { regradeExercise } from "#features/submissions/regrade.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { takeNext as takeNextJob } from "#lib/queue/take.ts";
import { gradeNext, gradeNextAgain } from "#worker/grade-submission.ts";
import { UnderWay } from "#worker/under-way.ts";
import type { Person } from "#tests/factories/people.ts";
import { hour, makeExam, scheduledCohort, soon } from "#tests/factories/schedule.ts";
import { scriptedGrade } from "#tests/factories/scripted-grader.ts";

const [slug, other] = ["matmul", "gradient-check"];
const { id: exerciseId } = selectExercise(slug);
const context = () => ({ workerId: randomUUID(), grade: scriptedGrade, signal: new AbortController().signal, underWay: new UnderWay() });

/** Hands in and has it graded, as the source says. */
async function graded(person: Person, exerciseSlug = slug, source = "code") {
  const { submissionId } = await submitSolution(person, { exerciseSlug, source, requestId: randomUUID() });
  const working = context();
  await gradeNext(person.id, working);
  await working.underWay.idle();
  return submissionId;
}

async function regraded() {
  await regradeExercise({ role: "admin" }, { exerciseSlug: slug });
  for (let i = 0; i < 50 && await db().gradingJob.count({ where: { mode: "regrade", finishedAt: null, exerciseId } }) > 0; i++) await gradeNextAgain(exerciseId, context());
}

const reviewsOf = (person: Person) => db().review.findMany({ where: { studentId: person.id }, select: { origin: true, state: true, cohortId: true, exerciseId: true, rounds: { select: { submissionId: true } } } });

/** A cohort that reviews an exercise at its first acceptance. */
async function reviewing() {
  const cohort = await scheduledCohort();
  await db().cohort.update({ where: { id: cohort.id }, data: { reviewedExercises: [slug] }, select: { id: true } });
  return cohort;
}

after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("a review by milestone", () => {
  it("is opened at the first acceptance, of what was accepted; not before, and not again", async () => {
    const { id, teacher, ada } = await reviewing();
    await graded(ada, slug, "verdict wrong_answer");
    await graded(ada, other);
    assert.deepEqual(await reviewsOf(ada), []);
    const submissionId = await graded(ada);
    await graded(ada);
    assert.deepEqual(await reviewsOf(ada), [{ origin: "milestone", state: "waiting", cohortId: id, exerciseId, rounds: [{ submissionId }] }]);
    assert.equal(await db().notification.count({ where: { userId: teacher.id, kind: "review_asked" } }), 1);
    assert.equal(await takeNextJob(ada.id, randomUUID()), null);
  });

  it("regraded, it is still one, also when the student has taken it back", async () => {
    const { ada } = await reviewing();
    await graded(ada);
    await regraded();
    await db().review.updateMany({ where: { studentId: ada.id }, data: { state: "withdrawn" } });
    await regraded();
    assert.deepEqual((await reviewsOf(ada)).map(({ state }) => state), ["withdrawn"]);
  });

  it("is opened by a regrade that accepts for the first time", async () => {
    const { ada } = await reviewing();
    const submissionId = await graded(ada, slug, "verdict wrong_answer");
    await db().submission.update({ where: { id: submissionId }, data: { source: "code" }, select: { id: true } });
    await regraded();
    assert.deepEqual((await reviewsOf(ada)).map(({ rounds }) => rounds), [[{ submissionId }]]);
  });

  it("is no matter of staff, of cohorts in the archive, and of those that review nothing", async () => {
    const [{ id, teacher, ada }, plain] = [await reviewing(), await scheduledCohort()];
    await graded(teacher);
    await graded(plain.ada);
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } });
    await graded(ada);
    assert.deepEqual([await reviewsOf(teacher), await reviewsOf(plain.ada), await reviewsOf(ada)], [[], [], []]);
  });

  it("waits for the end of an exam, which it would tell of; then it is opened, once", async () => {
    const { id, ada, bob } = await reviewing();
    const { id: exam } = await makeExam(id, { exercises: [slug], from: -hour, to: hour });
    const submissionId = await graded(ada);
    await graded(bob, slug, "verdict wrong_answer");
    await openMilestonesAfterExams();
    assert.deepEqual(await reviewsOf(ada), []);
    await db().exam.update({ where: { id: exam }, data: { closesAt: soon(-1) }, select: { id: true } });
    await Promise.all([openMilestonesAfterExams(soon(0)), openMilestonesAfterExams(soon(0))]);
    await openMilestonesAfterExams(soon(60_000));
    assert.deepEqual((await reviewsOf(ada)).map(({ rounds }) => rounds), [[{ submissionId }]]);
    assert.deepEqual(await reviewsOf(bob), []);
  });
});
