import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { VerdictKind } from "#domain/verdict.ts";
import { cancelGrading } from "#features/submissions/cancel.ts";
import { exerciseProgress, listAttempts, listOpenGradings, selectAttempt, selectGrading } from "#features/submissions/queries.ts";
import { queueRegrade, regradeExercise, regradeReport } from "#features/submissions/regrade.ts";
import { maxWaiting, submitSolution } from "#features/submissions/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { takeNextRegrade } from "#lib/queue/take.ts";
import { reap, sweep } from "#worker/reap.ts";
import { startWorker } from "#worker/start-worker.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { endAll, forkWorker } from "#tests/factories/processes.ts";
import { makeVerdict, scriptedFacts } from "#tests/factories/scripted-grader.ts";
import { until } from "#tests/factories/until.ts";

const [exercise] = listExercises();
const slug = exercise.slug;
const submit = (person: Person, source = "code") => submitSolution(person, { exerciseSlug: slug, source, requestId: randomUUID() });

/** A submission of last month with its verdict, as an earlier version of the exercise judged it. */
async function graded(person: Person, kind: VerdictKind, options: { source?: string; version?: string | null; score?: number; at?: Date } = {}): Promise<string> {
  const { source = "code", version = "old", score = kind === "accepted" ? 10 : 0, at = new Date(Date.now() - 30 * 86_400_000) } = options;
  const names = { userId: person.id, exerciseId: exercise.id, exerciseSlug: slug };
  const { id } = await db().submission.create({ data: { ...names, requestId: randomUUID(), source, createdAt: at } });
  const job = await db().gradingJob.create({ data: { ...names, mode: "submit", submissionId: id, seed: 77, createdAt: at, finishedAt: at, attempt: 1 } });
  await db().verdict.create({ data: { gradingJobId: job.id, submissionId: id, kind, score, maxScore: 10, durationMs: 1, exerciseVersion: version, detail: makeVerdict(slug, { verdict: kind, score }), createdAt: at } });
  const counts = kind !== "system_error" && kind !== "cancelled";
  const facts = { lastVerdict: kind, lastAttemptAt: at, ...kind === "accepted" ? { acceptedAt: at } : {} };
  if (counts) {
    await db().exerciseProgress.upsert({
      where: { userId_exerciseId: { userId: person.id, exerciseId: exercise.id } },
      create: { userId: person.id, exerciseId: exercise.id, attempts: 1, bestScore: score, ...facts }, update: { attempts: { increment: 1 }, ...facts },
    });
  }
  return id;
}

const settled = () => until("every regrade", async () => await db().gradingJob.count({ where: { mode: "regrade", finishedAt: null } }) === 0, 30_000);
const standing = async (person: Person) => (await exerciseProgress(person.id)).get(exercise.id);

beforeEach(async () => {
  await db().submission.deleteMany();
  await db().gradingJob.deleteMany();
  await db().workerHeartbeat.deleteMany();
  await db().$executeRaw`select graphile_worker.remove_job(key) from graphile_worker.jobs where key is not null`;
});
afterEach(endAll);
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("who may have an exercise graded again", () => {
  it("instructors and administrators, nobody else", async () => {
    for (const role of ["student", "mentor"] as const) await assert.rejects(regradeExercise({ role }, { exerciseSlug: slug }), ForbiddenError);
    await graded(await makePerson(), "accepted");
    assert.equal(await regradeExercise({ role: "instructor" }, { exerciseSlug: slug }), 1);
    assert.equal(await regradeExercise({ role: "admin" }, { exerciseSlug: slug }), 0, "what is queued is not queued again");
    await assert.rejects(regradeExercise({ role: "admin" }, { exerciseSlug: `${slug}_` }), NotFoundError);
  });
});

describe("an exercise that was changed", () => {
  it("is graded again for what another version judged, with the same seeds; both verdicts are shown", async () => {
    const [ada, bob] = [await makePerson(), await makePerson()];
    const wrong = await graded(ada, "wrong_answer", { source: "verdict accepted version new" });
    const fine = await graded(bob, "accepted", { version: "new" });
    assert.equal(await queueRegrade({ exerciseSlug: slug, exceptVersion: "new" }), 1);
    await forkWorker();
    await settled();
    const attempt = await selectAttempt(ada, wrong);
    assert.equal(attempt.verdict?.verdict, "accepted");
    assert.deepEqual(attempt.earlier.map(({ verdict }) => verdict.verdict), ["wrong_answer"]);
    assert.equal(attempt.verdict.seed, 77);
    assert.deepEqual((await listAttempts(ada, exercise.id)).map(({ verdict, before }) => [verdict?.kind, before]), [["accepted", "wrong_answer"]]);
    assert.deepEqual((await selectAttempt(bob, fine)).earlier, []);
    assert.equal(await queueRegrade({ exerciseSlug: slug, exceptVersion: "new" }), 0, "all are of the present version now");
    assert.deepEqual(await regradeReport(slug), { waiting: 0, failed: 0, changes: [{ before: "wrong_answer", after: "accepted", submissions: 1 }] });
  });

  it("gives what it did not give before, as of the day of the attempt, and no attempt is added", async () => {
    const ada = await makePerson();
    const at = new Date("2026-03-01T12:00:00Z");
    await graded(ada, "wrong_answer", { source: "verdict accepted", at, score: 4 });
    await queueRegrade({ exerciseSlug: slug });
    await forkWorker();
    await settled();
    assert.deepEqual(await standing(ada), { attempts: 1, bestScore: 10, lastVerdict: "accepted", lastAttemptAt: at, acceptedAt: at });
    assert.deepEqual((await db().award.findMany({ where: { userId: ada.id } })).map(({ achievement }) => achievement), ["ach.first-steps.accepted"]);
  });

  it("takes nothing away: acceptance, points and awards stay where the new tests fail", async () => {
    const ada = await makePerson();
    const at = new Date("2026-03-01T12:00:00Z");
    const id = await graded(ada, "accepted", { source: "verdict wrong_answer", at });
    await db().award.create({ data: { userId: ada.id, achievement: "ach.first-steps.accepted", cause: "test" } });
    await queueRegrade({ exerciseSlug: slug });
    await forkWorker();
    await settled();
    const attempt = await selectAttempt(ada, id);
    assert.deepEqual([attempt.verdict?.verdict, ...attempt.earlier.map(({ verdict }) => verdict.verdict)], ["wrong_answer", "accepted"]);
    assert.deepEqual(await standing(ada), { attempts: 1, bestScore: 10, lastVerdict: "wrong_answer", lastAttemptAt: at, acceptedAt: at });
    assert.equal(await db().award.count({ where: { userId: ada.id } }), 1);
  });

  it("an older attempt that is graded again does not become the last one", async () => {
    const ada = await makePerson();
    await graded(ada, "wrong_answer", { source: "verdict runtime_error", at: new Date("2026-03-01") });
    await graded(ada, "accepted", { source: "verdict accepted", at: new Date("2026-03-02") });
    await queueRegrade({ exerciseSlug: slug });
    await forkWorker();
    await settled();
    assert.equal((await standing(ada))?.lastVerdict, "accepted");
  });

  it("what was cancelled stays cancelled; what could not be graded before counts now, once", async () => {
    const ada = await makePerson();
    const cancelled = await graded(ada, "cancelled", { source: "verdict accepted" });
    await graded(ada, "system_error", { source: "verdict accepted" });
    assert.equal(await queueRegrade({ exerciseSlug: slug }), 1);
    await forkWorker();
    await settled();
    assert.equal((await selectAttempt(ada, cancelled)).verdict?.verdict, "cancelled");
    assert.equal((await standing(ada))?.attempts, 1);
  });

  it("a grader that fails leaves the verdict that was there, and says so", { timeout: 40_000 }, async () => {
    const ada = await makePerson();
    const id = await graded(ada, "accepted", { source: "throw" });
    await queueRegrade({ exerciseSlug: slug });
    await forkWorker();
    await settled();
    const attempt = await selectAttempt(ada, id);
    assert.deepEqual([attempt.verdict?.verdict, attempt.earlier.length], ["accepted", 0]);
    assert.deepEqual(await regradeReport(slug), { waiting: 0, failed: 1, changes: [] });
  });
});

describe("beside what students wait for", () => {
  let ada: Person;
  before(async () => { ada = await makePerson(); });

  const thousand = async (source: string) => {
    const bob = await makePerson();
    const names = { userId: bob.id, exerciseId: exercise.id, exerciseSlug: slug };
    const made = await db().submission.createManyAndReturn({ data: Array.from({ length: 1000 }, () => ({ ...names, requestId: randomUUID(), source })), select: { id: true } });
    const jobs = await db().gradingJob.createManyAndReturn({ data: made.map(({ id }) => ({ ...names, mode: "submit" as const, submissionId: id, seed: 1, finishedAt: new Date() })), select: { id: true, submissionId: true } });
    await db().verdict.createMany({ data: jobs.map(({ id, submissionId }) => ({ gradingJobId: id, submissionId: submissionId ?? "", kind: "accepted", score: 10, maxScore: 10, durationMs: 1, detail: makeVerdict(slug) })) });
    assert.equal(await queueRegrade({ exerciseSlug: slug }), 1000);
    return bob;
  };

  it("a thousand old submissions do not delay a new one, with one worker", { timeout: 60_000 }, async () => {
    await thousand("sleep 20");
    await forkWorker();
    await until("some of them", async () => await db().gradingJob.count({ where: { mode: "regrade", finishedAt: { not: null } } }) >= 5);
    const { gradingId } = await submit(ada);
    const sentAt = new Date();
    const { finishedAt } = await until("the verdict", async () => {
      const job = await db().gradingJob.findUniqueOrThrow({ where: { id: gradingId } });
      return job.finishedAt && { finishedAt: job.finishedAt };
    });
    const between = await db().gradingJob.count({ where: { mode: "regrade", finishedAt: { gt: sentAt, lt: finishedAt } } });
    assert.ok(between <= 2, `${between} of the thousand went first`);
  });

  it("one that takes long makes way, and is graded afterwards without a failure to its name", { timeout: 60_000 }, async () => {
    const bob = await makePerson();
    const old = await graded(bob, "wrong_answer", { source: "sleep 4000 verdict accepted" });
    await queueRegrade({ exerciseSlug: slug });
    await forkWorker();
    await until("the regrade", async () => (await db().gradingJob.findFirstOrThrow({ where: { mode: "regrade" } })).workerId);
    const { gradingId } = await submit(ada);
    const sentAt = performance.now();
    await until("the verdict", async () => (await selectGrading(ada, gradingId)).status === "finished");
    const waitedMs = performance.now() - sentAt;
    assert.ok(waitedMs < 2500, `${waitedMs.toFixed(0)} ms behind a regrade of four seconds`);
    await settled();
    const job = await db().gradingJob.findFirstOrThrow({ where: { mode: "regrade" } });
    assert.deepEqual([job.failures, job.attempt], [0, 2]);
    assert.equal((await selectAttempt(bob, old)).verdict?.verdict, "accepted");
  });

  it("it takes none of the student's turns or places, cannot be cancelled and is no open grading", async () => {
    const bob = await thousand("code");
    for (let i = 0; i < maxWaiting; i++) await submit(bob);
    await assert.rejects(submit(bob), /20 gradings waiting/);
    const regrade = await db().gradingJob.findFirstOrThrow({ where: { mode: "regrade" } });
    await assert.rejects(cancelGrading(bob, { gradingId: regrade.id }), NotFoundError);
    assert.equal((await listOpenGradings(bob, exercise.id)).length, maxWaiting);
    const late = await submit(ada);
    assert.deepEqual(await selectGrading(ada, late.gradingId), { status: "waiting", ahead: 1 });
  });
});

describe("a regrade whose worker was lost", () => {
  it("is given back, and its entry in the queue too, whatever became of it", async () => {
    const ada = await makePerson();
    const id = await graded(ada, "wrong_answer", { source: "verdict accepted" });
    await queueRegrade({ exerciseSlug: slug });
    assert.ok(await takeNextRegrade(exercise.id, randomUUID()));
    await reap();
    await db().$executeRaw`select graphile_worker.remove_job('regrade:' || ${exercise.id}::text)`;
    await sweep();
    const worker = await startWorker({ grade: () => Promise.resolve({ verdict: makeVerdict(slug), exerciseVersion: "new" }), facts: scriptedFacts, concurrency: 1 });
    try {
      await settled();
    } finally {
      await worker.stop(1000);
    }
    assert.equal((await selectAttempt(ada, id)).verdict?.verdict, "accepted");
  });
});
