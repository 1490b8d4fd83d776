import { after, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { NotFoundError } from "#domain/errors.ts";
import { readHealth } from "#features/health/queries.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { finding, sandboxes } from "#features/health/components/words.ts";
import { selectStatus } from "#features/health/status.ts";
import { runSolution, submitSolution } from "#features/submissions/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { startWorker } from "#worker/start-worker.ts";
import { makePerson } from "#tests/factories/people.ts";
import { makeVerdict, scriptedFacts, scriptedGrade } from "#tests/factories/scripted-grader.ts";

const [exercise] = listExercises();
const admin = { role: "admin" } as const;
const minute = 60_000;

/** A grading of the past that took so long from sending to verdict. */
async function past(mode: "run" | "submit", endedAgoMs: number, tookMs: number, kind = "accepted", failures = 0): Promise<void> {
  const { id: userId } = await makePerson();
  const finishedAt = new Date(Date.now() - endedAgoMs);
  const createdAt = new Date(finishedAt.getTime() - tookMs);
  const names = { userId, exerciseId: exercise.id, exerciseSlug: exercise.slug };
  const detail = makeVerdict(exercise.slug);
  const submission = mode === "submit" ? await db().submission.create({ data: { ...names, requestId: randomUUID(), source: "code", createdAt } }) : null;
  const job = await db().gradingJob.create({ data: { ...names, mode, submissionId: submission?.id, seed: 1, createdAt, finishedAt, failures, workerId: randomUUID(), ...mode === "run" ? { result: { ...detail, verdict: kind } } : {} } });
  if (submission) await db().verdict.create({ data: { gradingJobId: job.id, submissionId: submission.id, kind, score: 0, maxScore: 10, durationMs: 1, detail } });
}

const worker = (silentMs: number, facts: object = scriptedFacts()) =>
  db().workerHeartbeat.create({ data: { id: randomUUID(), host: "a", pid: 1, facts, lastSeenAt: new Date(Date.now() - silentMs) } });

beforeEach(async () => {
  await db().gradingJob.deleteMany();
  await db().workerHeartbeat.deleteMany();
});
after(() => db().$disconnect());

describe("the operator's status", () => {
  it("is not there for anyone but an administrator", async () => {
    for (const role of ["student", "mentor", "instructor"] as const) await assert.rejects(selectStatus({ role }), NotFoundError);
  });

  it("of an empty site says that no worker is running, in figures that are there", async () => {
    const status = await selectStatus(admin);
    assert.deepEqual(status.workers, []);
    assert.deepEqual(status.queue, { runs: 0, submits: 0, regrades: 0, underWay: 0, oldestSeconds: null });
    assert.deepEqual([status.durations, status.perMinute.length, status.errors], [[], 60, { systemErrors: 0, retried: 0 }]);
    assert.equal(finding(status, inEnglish).tone, "failed");
    assert.ok(status.connections.used >= 1 && status.connections.allowed >= status.connections.used);
  });

  it("counts what waits by kind, and how long the oldest has waited", async () => {
    const [ada, bob] = [await makePerson(), await makePerson()];
    const send = { exerciseSlug: exercise.slug, source: "code" };
    const { gradingId } = await submitSolution(ada, { ...send, requestId: randomUUID() });
    await submitSolution(ada, { ...send, requestId: randomUUID() });
    await runSolution(bob, send);
    await db().gradingJob.update({ where: { id: gradingId }, data: { createdAt: new Date(Date.now() - 2 * minute) } });
    await db().gradingJob.create({ data: { mode: "regrade", userId: bob.id, exerciseId: exercise.id, exerciseSlug: exercise.slug, seed: 1, createdAt: new Date(0) } });
    await worker(100);
    const status = await selectStatus(admin);
    assert.deepEqual([status.queue.runs, status.queue.submits, status.queue.regrades, status.queue.underWay], [1, 2, 1, 0]);
    assert.ok(status.queue.oldestSeconds !== null && Math.abs(status.queue.oldestSeconds - 120) < 10, "a regrade from long ago does not count");
    assert.match(finding(status, inEnglish).words, /waited for 2 min/);
  });

  it("gives the median and the 95th percentile from sending to verdict, of the last hour and by kind", async () => {
    for (const tookMs of [10, 20, 30, 40, 1000]) await past("submit", 5 * minute, tookMs);
    await past("run", minute, 8);
    await past("submit", 61 * minute, 50_000);
    const { durations, perMinute } = await selectStatus(admin);
    assert.deepEqual(durations.map(({ mode, gradings, median, p95 }) => [mode, gradings, Math.round(median), Math.round(p95)]), [["run", 1, 8, 8], ["submit", 5, 30, 808]]);
    assert.equal(perMinute.reduce((sum, gradings) => sum + gradings, 0), 6);
    assert.equal(perMinute.at(-6), 5, "five minutes ago");
  });

  it("counts system errors of Runs and Submits in a day, and what another try saved", async () => {
    await past("submit", minute, 10, "system_error", 2);
    await past("run", 23 * 60 * minute, 10, "system_error");
    await past("run", 25 * 60 * minute, 10, "system_error");
    await past("submit", minute, 10, "accepted", 1);
    await worker(0);
    const status = await selectStatus(admin);
    assert.deepEqual(status.errors, { systemErrors: 2, retried: 1 });
    assert.match(finding(status, inEnglish).words, /2 ended as system errors/);
  });

  it("shows each worker's layers and why one is off, also of a worker that says less", async () => {
    const layers = [{ name: "no network", active: false, note: "unshare is not allowed here" }];
    await worker(200, { concurrency: 2, layers, tensorFlow: { name: "wasm", why: "tfjs-node is not installed" } });
    await worker(100, { concurrency: 2, layers, tensorFlow: { name: "wasm", why: "tfjs-node is not installed" } });
    await worker(60_000, { something: "else" });
    const { workers } = await selectStatus(admin);
    assert.equal(workers.length, 3);
    const groups = sandboxes(workers);
    assert.deepEqual(groups.map(({ workers: { length }, facts }) => [length, facts.layers.length, facts.tensorFlow.name]).sort(), [[1, 0, "unknown"], [2, 1, "wasm"]]);
  });

  it("shows a worker that runs as alive", async () => {
    const running = await startWorker({ grade: scriptedGrade, facts: scriptedFacts, concurrency: 3 });
    try {
      const status = await selectStatus(admin);
      assert.deepEqual(status.workers.map(({ id, silentSeconds }) => [id, silentSeconds < 3]), [[running.id, true]]);
      assert.equal(finding(status, inEnglish).tone, "passed");
      assert.deepEqual(await readHealth(), { database: true, workers: 1, waiting: 0 });
    } finally {
      await running.stop(1000);
    }
    assert.deepEqual((await selectStatus(admin)).workers, []);
  });
});
