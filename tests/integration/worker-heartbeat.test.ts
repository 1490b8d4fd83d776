import { after, afterEach, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { selectGrading } from "#features/submissions/queries.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { endAll, forkWorker } from "#tests/factories/processes.ts";
import { severable } from "#tests/factories/severable-database.ts";
import { until } from "#tests/factories/until.ts";

const [exercise] = listExercises();
const submit = (person: Person, source: string) => submitSolution(person, { exerciseSlug: exercise.slug, source, requestId: randomUUID() });
const jobOf = (id: string) => db().gradingJob.findUniqueOrThrow({ where: { id } });
const finished = (person: Person, gradingId: string) => until("the verdict", async () => {
  const state = await selectGrading(person, gradingId);
  return state.status === "finished" ? state.verdict : null;
}, 30_000);

beforeEach(async () => {
  await db().gradingJob.deleteMany();
  await db().workerHeartbeat.deleteMany();
});
afterEach(endAll);
after(() => db().$disconnect());

describe("a worker whose main thread is held", () => {
  it("for eight seconds by a reference that computes, is not taken for dead", { timeout: 60_000 }, async () => {
    const ada = await makePerson();
    const [first, second] = [await forkWorker(), await forkWorker()];
    const { gradingId } = await submit(ada, "block 8000");
    const holder = await until("the start", async () => (await jobOf(gradingId)).workerId);
    let silentMs = 0;
    for (let look = 0; look < 14; look++) {
      await sleep(500);
      const { lastSeenAt } = await db().workerHeartbeat.findUniqueOrThrow({ where: { id: holder } });
      silentMs = Math.max(silentMs, Date.now() - lastSeenAt.getTime());
    }
    assert.ok(silentMs < 2500, `${silentMs} ms without a sign of life`);
    assert.equal((await finished(ada, gradingId)).verdict, "accepted");
    const job = await jobOf(gradingId);
    assert.deepEqual([job.attempt, job.failures, job.workerId], [1, 0, holder]);
    assert.equal(await db().verdict.count({ where: { gradingJobId: gradingId } }), 1);
    assert.deepEqual([first.exitCode, second.exitCode], [null, null]);
  });

  it("for good, is ended, and its grading goes to another; the third time it is given up", { timeout: 90_000 }, async () => {
    const ada = await makePerson();
    const { gradingId } = await submit(ada, "block 600000");
    for (let lost = 1; lost <= 3; lost++) {
      const worker = await forkWorker({ TEST_MAX_SILENCE_MS: "2000" });
      const [code, signal] = await once(worker, "exit");
      assert.deepEqual([code, signal], [null, "SIGKILL"]);
    }
    await forkWorker({ TEST_MAX_SILENCE_MS: "2000" });
    assert.equal((await finished(ada, gradingId)).verdict, "system_error");
    assert.equal((await jobOf(gradingId)).failures, 3);
  });
});

describe("the list of workers", () => {
  it("says of each what it runs with, and forgets one that ends in order", async () => {
    const worker = await forkWorker();
    const [row] = await db().workerHeartbeat.findMany();
    assert.equal(row.pid, worker.pid);
    await until("the queue's name", async () => (await db().workerHeartbeat.findUniqueOrThrow({ where: { id: row.id } })).pool.startsWith("pool-"));
    assert.deepEqual(row.facts, { concurrency: 1, layers: [], tensorFlow: { name: "none", why: "the grader is scripted" } });
    worker.kill("SIGTERM");
    await once(worker, "exit");
    assert.equal(await db().workerHeartbeat.count(), 0);
  });
});

describe("a worker that is started", () => {
  it("while the database does not answer, waits for it, and is not taken for one that hangs", { timeout: 60_000 }, async () => {
    const way = await severable(env().DATABASE_URL);
    way.cut();
    try {
      const starting = forkWorker({ DATABASE_URL: way.url, TEST_MAX_SILENCE_MS: "2000" });
      // Longer than a start takes, than one attempt to connect, and than a main thread may be silent.
      assert.equal(await Promise.race([starting.then(() => "ready"), sleep(6000, "waiting")]), "waiting");
      way.mend();
      const worker = await starting;
      assert.deepEqual((await db().workerHeartbeat.findMany()).map(({ pid }) => pid), [worker.pid]);
    } finally {
      await endAll();
      await way.close();
    }
  });

  it("with a password that is wrong, ends at once and says why", { timeout: 30_000 }, async () => {
    const wrong = new URL(env().DATABASE_URL);
    wrong.password = "wrong";
    await assert.rejects(forkWorker({ DATABASE_URL: wrong.href }), /ended \(code 1\) before it was ready/);
  });
});
