import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { GradingEvent } from "#domain/verdict.ts";
import { gradingEvents } from "#features/submissions/grading-events.ts";
import { selectGrading } from "#features/submissions/queries.ts";
import { recordVerdict } from "#features/submissions/record-verdict.ts";
import { runSolution, submitSolution } from "#features/submissions/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { enqueueStudent } from "#lib/queue/enqueue.ts";
import { closeFeed, publish } from "#lib/queue/events.ts";
import { release, takeNext } from "#lib/queue/take.ts";
import { maxFailures } from "#worker/grade-submission.ts";
import { reap } from "#worker/reap.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { end, endAll, forkWorker } from "#tests/factories/processes.ts";
import { makeVerdict, passedCase } from "#tests/factories/scripted-grader.ts";
import { severable } from "#tests/factories/severable-database.ts";
import { until } from "#tests/factories/until.ts";

const [exercise] = listExercises();
const submit = (person: Person, source = "code") => submitSolution(person, { exerciseSlug: exercise.slug, source, requestId: randomUUID() });
const jobOf = (id: string) => db().gradingJob.findUniqueOrThrow({ where: { id } });

async function finished(person: Person, gradingId: string, timeoutMs = 10_000) {
  return until("the verdict", async () => {
    const state = await selectGrading(person, gradingId);
    return state.status === "finished" ? state.verdict : null;
  }, timeoutMs);
}

/** Every submission has its one verdict, and nothing is left in the queue. */
async function assertSettled(gradings: number): Promise<void> {
  assert.equal(await db().verdict.count(), gradings);
  assert.equal(await db().gradingJob.count({ where: { finishedAt: null } }), 0);
}

beforeEach(async () => {
  await db().gradingJob.deleteMany();
  await db().workerHeartbeat.deleteMany();
  await db().$executeRaw`select graphile_worker.remove_job(key) from graphile_worker.jobs where key is not null`;
});
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

describe("the database goes away", () => {
  it("for ten seconds in mid-grading: the worker lives on and the verdict is stored once", { timeout: 60_000 }, async () => {
    const before = await db().verdict.count();
    const way = await severable(env().DATABASE_URL);
    try {
      const [ada, bob] = [await makePerson(), await makePerson()];
      const worker = await forkWorker({ DATABASE_URL: way.url });
      const { gradingId } = await submit(ada, "sleep 1000");
      await until("the start", async () => (await jobOf(gradingId)).workerId);
      way.cut();
      await sleep(10_000);
      assert.equal(worker.exitCode, null, "the worker lives");
      way.mend();
      assert.equal((await finished(ada, gradingId)).verdict, "accepted");
      const later = await submit(bob);
      assert.equal((await finished(bob, later.gradingId)).verdict, "accepted");
      await assertSettled(before + 2);
      assert.equal((await jobOf(gradingId)).failures, 0);
    } finally {
      await endAll();
      await way.close();
    }
  });

  // graphile-worker looks at the completion of a job only when it is told to complete in batches.
  for (const [moment, words] of [["a job is done, and its entry is to be taken out of the queue", "complete_job/"], ["a job is to be fetched", "get_job/"], ["a worker says that it lives", "beat"]]) {
    it(`at the very moment at which ${moment}`, { timeout: 90_000 }, async () => {
      const before = await db().verdict.count();
      const way = await severable(env().DATABASE_URL);
      try {
        const ada = await makePerson();
        const worker = await forkWorker({ DATABASE_URL: way.url });
        for (let round = 0; round < 3; round++) {
          // The first time a statement goes out with its text, later by its name alone.
          const cut = way.cutAt(words);
          const { gradingId } = await submit(ada);
          await cut;
          await sleep(300);
          assert.equal(worker.exitCode, null, "the worker lives");
          way.mend();
          // Cut off while it took the job, the worker finds after some seconds that it holds it.
          assert.equal((await finished(ada, gradingId, 20_000)).verdict, "accepted");
        }
        assert.equal((await finished(ada, (await submit(ada)).gradingId)).verdict, "accepted");
        await assertSettled(before + 4);
        assert.deepEqual([worker.exitCode, worker.signalCode], [null, null]);
        await until("an empty queue", async () => (await db().$queryRaw<unknown[]>`select 1 from graphile_worker.jobs where locked_at is not null`).length === 0);
      } finally {
        await endAll();
        await way.close();
      }
    });
  }

  it("between two jobs, when the worker has nothing to lose", { timeout: 40_000 }, async () => {
    const way = await severable(env().DATABASE_URL);
    try {
      const ada = await makePerson();
      await forkWorker({ DATABASE_URL: way.url });
      for (let round = 0; round < 3; round++) {
        way.cut();
        const { gradingId } = await submit(ada);
        await sleep(300);
        way.mend();
        assert.equal((await finished(ada, gradingId)).verdict, "accepted");
      }
    } finally {
      await endAll();
      await way.close();
    }
  });
});

describe("live events", () => {
  const collect = async (person: Person, gradingId: string, into: GradingEvent[]) => {
    for await (const event of await gradingEvents(person, gradingId, AbortSignal.timeout(20_000))) into.push(event);
  };

  it("that are too large for one notification arrive whole, beside small ones of another grading", async () => {
    const ada = await makePerson();
    const [one, two] = [await submit(ada), await submit(ada)];
    const large: GradingEvent = { type: "test", index: 0, total: 2, result: passedCase("a large matrix", "π".repeat(20_000)) };
    const small: GradingEvent = { type: "printed", text: "small" };
    const [first, second]: GradingEvent[][] = [[], []];
    const watching = [collect(ada, one.gradingId, first), collect(ada, two.gradingId, second)];
    await until("both watching", async () => first.length > 0 && second.length > 0);
    const numbered = (events: GradingEvent[]) => events.map((event, i) => ({ attempt: 1, seq: i + 1, event }));
    await Promise.all([publish(one.gradingId, numbered([large, small])), publish(two.gradingId, numbered([small]))]);
    await until("the large event", async () => first.length === 3 && second.length === 2);
    assert.deepEqual(first.slice(1), [large, small]);
    await forkWorker();
    await Promise.all(watching);
  });

  it("are survived without: the verdict arrives although its notification is lost", async () => {
    const ada = await makePerson();
    const { gradingId } = await submit(ada);
    const events: GradingEvent[] = [];
    const watching = collect(ada, gradingId, events);
    await until("watching", async () => events.length > 0);
    const job = await takeNext(ada.id, randomUUID());
    assert.ok(job);
    await db().$transaction((tx) => recordVerdict(tx, job, makeVerdict(exercise.slug)));
    await watching;
    assert.equal(events.at(-1)?.type, "verdict");
  });

  it("come again after the listening connection was ended by the server", async () => {
    const ada = await makePerson();
    const { gradingId } = await submit(ada);
    const events: GradingEvent[] = [];
    const watching = collect(ada, gradingId, events);
    await until("watching", async () => events.length > 0);
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    const { rows } = await client.query("select pid, pg_terminate_backend(pid) from pg_stat_activity where application_name = 'descent-events'");
    assert.equal(rows.length, 1);
    await until("a new connection", async () => (await client.query("select 1 from pg_stat_activity where application_name = 'descent-events' and query like 'listen%' and pid <> $1", [rows[0].pid])).rowCount === 1);
    await client.end();
    await publish(gradingId, [{ attempt: 1, seq: 1, event: { type: "printed", text: "heard again" } }]);
    await until("the event", async () => events.some((event) => event.type === "printed"));
    await forkWorker();
    await watching;
  });

  it("end when the reader leaves", async () => {
    const ada = await makePerson();
    const { gradingId } = await submit(ada);
    const left = new AbortController();
    const events = await gradingEvents(ada, gradingId, left.signal);
    assert.equal((await events.next()).value?.type, "queued");
    const next = events.next();
    left.abort();
    assert.deepEqual(await next, { done: true, value: undefined });
  });
});
