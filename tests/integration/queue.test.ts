import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { recordVerdict } from "#features/submissions/record-verdict.ts";
import { runSolution, submitSolution } from "#features/submissions/service.ts";
import { db } from "#lib/db.ts";
import { enqueueStudent } from "#lib/queue/enqueue.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { release, takeNext } from "#lib/queue/take.ts";
import { maxFailures } from "#worker/grade-submission.ts";
import { reap } from "#worker/reap.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { end, endAll, forkWorker } from "#tests/factories/processes.ts";
import { assertSettled, emptyQueue, exercise, finished, jobOf, submit } from "#tests/factories/queue.ts";
import { makeVerdict } from "#tests/factories/scripted-grader.ts";
import { until } from "#tests/factories/until.ts";

beforeEach(emptyQueue);
afterEach(endAll);
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("a job and who holds it", () => {
  let ada: Person;
  before(async () => { ada = await makePerson(); });

  it("is taken once, by one of two who reach for it at the same time", async () => {
    await submit(ada);
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeNext(ada.id, randomUUID())));
    assert.equal(taken.filter((job) => job !== null).length, 1);
  });

  it("the verdict of an older attempt is dropped", async () => {
    await submit(ada);
    const first = await takeNext(ada.id, randomUUID());
    assert.ok(first);
    await release(first, { failed: false });
    const second = await takeNext(ada.id, randomUUID());
    assert.ok(second);
    assert.deepEqual([second.id, second.attempt, second.failures], [first.id, 2, 0]);
    const record = (job: typeof first, verdict: "accepted" | "wrong_answer") => db().$transaction(async (tx) => await recordVerdict(tx, job, makeVerdict(exercise.slug, { verdict })) !== null);
    assert.equal(await record(first, "wrong_answer"), false);
    assert.equal(await record(second, "accepted"), true);
    assert.equal(await record(second, "wrong_answer"), false);
    assert.deepEqual((await db().verdict.findMany({ where: { gradingJobId: first.id } })).map(({ kind }) => kind), ["accepted"]);
  });

  it("whether awards are looked at: for a first acceptance, and for a quarter of an hour that did not count yet", async () => {
    const eve = await makePerson();
    const store = async (verdict: "accepted" | "wrong_answer" | "system_error", slug = exercise.slug) => {
      await submitSolution(eve, { exerciseSlug: slug, source: "code", requestId: randomUUID() });
      const job = await takeNext(eve.id, randomUUID());
      assert.ok(job);
      return db().$transaction((tx) => recordVerdict(tx, job, makeVerdict(slug, { verdict })));
    };
    // All within a quarter of an hour but for a border: one that falls between two of these counts as new, which costs nothing.
    const found = [await store("system_error"), await store("wrong_answer"), await store("wrong_answer"), await store("accepted"), await store("accepted")].map((recorded) => recorded?.mayAward);
    assert.deepEqual([found[0], found[1], found[3]], [false, true, true]);
    assert.ok([found[2], found[4]].includes(false), "what changes nothing is not looked at again");
  });

  it("a Run goes before the Submits that came earlier", async () => {
    const bob = await makePerson();
    await submit(bob);
    const { gradingId } = await runSolution(bob, { exerciseSlug: exercise.slug, source: "code" });
    assert.equal((await takeNext(bob.id, randomUUID()))?.id, gradingId);
  });

  it("held by a worker that nobody has heard of, it is given back; after three such losses it ends as a system error", { timeout: 30_000 }, async () => {
    const { gradingId } = await submit(ada);
    for (let lost = 1; lost <= maxFailures; lost++) {
      assert.ok(await takeNext(ada.id, randomUUID()));
      await reap();
      assert.equal((await jobOf(gradingId)).failures, lost);
    }
    await forkWorker();
    const verdict = await finished(ada, gradingId);
    assert.equal(verdict.verdict, "system_error");
    assert.match(verdict.summary, /nothing is counted/);
    assert.equal(await db().exerciseProgress.count({ where: { userId: ada.id, attempts: { gt: 1 } } }), 0);
  });

  it("a student who waits without an entry in the queue is put back", async () => {
    const { gradingId } = await submit(ada);
    await db().$executeRaw`select graphile_worker.remove_job('student:' || ${ada.id}::text)`;
    await forkWorker();
    assert.equal((await finished(ada, gradingId)).verdict, "accepted");
  });
});

describe("workers that are killed", () => {
  it("in mid-grading: another grades the job within five seconds of the death, once", { timeout: 40_000 }, async () => {
    const ada = await makePerson();
    const before = await db().verdict.count();
    const [first, second] = [await forkWorker(), await forkWorker()];
    const { gradingId } = await submit(ada, "sleep 2000");
    const held = await until("a worker that holds it", async () => (await jobOf(gradingId)).workerId);
    const heartbeat = await db().workerHeartbeat.findUniqueOrThrow({ where: { id: held } });
    const victim = heartbeat.pid === first.pid ? first : second;
    await end(victim, "SIGKILL");
    const diedAt = Date.now();
    const again = await until("the second attempt", async () => {
      const job = await jobOf(gradingId);
      return job.attempt === 2 ? job : null;
    });
    const waitedMs = Date.now() - diedAt;
    assert.ok(waitedMs < 5000, `${waitedMs} ms`);
    assert.notEqual(again.workerId, held);
    assert.equal((await finished(ada, gradingId)).verdict, "accepted");
    assert.equal((await jobOf(gradingId)).failures, 1);
    await assertSettled(before + 1);
  });

  it("again and again under load: nothing lost, nothing twice, nothing stuck", { timeout: 90_000 }, async () => {
    const before = await db().verdict.count();
    const people = await Promise.all(Array.from({ length: 6 }, () => makePerson()));
    const workers = await Promise.all([forkWorker(), forkWorker()]);
    const gradings = (await Promise.all(people.map(async (person) => Promise.all(Array.from({ length: 8 }, () => submit(person, "sleep 60")))))).flat();
    for (let kill = 0; kill < 4; kill++) {
      await sleep(400);
      await end(workers[kill % 2], "SIGKILL");
      workers[kill % 2] = await forkWorker();
    }
    await until("every verdict", async () => await db().gradingJob.count({ where: { finishedAt: null } }) === 0, 60_000);
    await assertSettled(before + gradings.length);
    const kinds = await db().verdict.groupBy({ by: ["kind"], where: { gradingJobId: { in: gradings.map(({ gradingId }) => gradingId) } }, _count: true });
    assert.deepEqual(kinds.map(({ kind, _count }) => [kind, _count]), [["accepted", gradings.length]]);
  });
});

describe("workers that are asked to end", () => {
  it("finish what is under way", async () => {
    const ada = await makePerson();
    const worker = await forkWorker();
    const { gradingId } = await submit(ada, "sleep 500");
    await until("the start", async () => (await jobOf(gradingId)).workerId);
    assert.equal(await end(worker, "SIGTERM"), 0);
    const job = await jobOf(gradingId);
    assert.ok(job.finishedAt);
    assert.equal(await db().workerHeartbeat.count(), 0);
  });

  it("give back what takes too long, and that does not count as a failure", async () => {
    const ada = await makePerson();
    const worker = await forkWorker();
    const { gradingId } = await submit(ada, "sleep 1500");
    await until("the start", async () => (await jobOf(gradingId)).workerId);
    const askedAt = Date.now();
    // The scripted worker gives back after one second.
    assert.equal(await end(worker, "SIGTERM"), 0);
    assert.ok(Date.now() - askedAt < 2500, `${Date.now() - askedAt} ms`);
    const job = await jobOf(gradingId);
    assert.deepEqual([job.workerId, job.failures, job.finishedAt], [null, 0, null]);
    await forkWorker();
    assert.equal((await finished(ada, gradingId)).verdict, "accepted");
  });
});

describe("several students", () => {
  it("two workers share the work, one verdict each", { timeout: 30_000 }, async () => {
    const before = await db().verdict.count();
    await Promise.all([forkWorker(), forkWorker()]);
    const people = await Promise.all(Array.from({ length: 10 }, () => makePerson()));
    const gradings = await Promise.all(people.map((person) => submit(person, "sleep 50")));
    for (const [index, { gradingId }] of gradings.entries()) await finished(people[index], gradingId);
    await assertSettled(before + 10);
    const holders = await db().gradingJob.findMany({ distinct: ["workerId"], select: { workerId: true } });
    assert.equal(holders.length, 2);
  });

  it("the flood of one does not delay another: the second to come is graded second", { timeout: 30_000 }, async () => {
    const [flooder, other] = [await makePerson(), await makePerson()];
    // Past the quota, as if it had been let through.
    await submit(flooder, "sleep 20");
    await db().gradingJob.createMany({
      data: Array.from({ length: 60 }, () => ({ mode: "run" as const, userId: flooder.id, exerciseId: exercise.id, exerciseSlug: exercise.slug, source: "sleep 20", seed: 1 })),
    });
    await db().$transaction((tx) => enqueueStudent(tx, flooder.id));
    const { gradingId } = await runSolution(other, { exerciseSlug: exercise.slug, source: "code" });
    await forkWorker();
    await finished(other, gradingId);
    const { finishedAt } = await jobOf(gradingId);
    const before = await db().gradingJob.count({ where: { userId: flooder.id, finishedAt: { lt: finishedAt ?? new Date() } } });
    assert.ok(before <= 2, `${before} of the flood went first`);
    await until("the rest of the flood", async () => await db().gradingJob.count({ where: { finishedAt: null } }) === 0, 20_000);
  });
});
