import { after, afterEach, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { makePerson } from "#tests/factories/people.ts";
import { endAll, forkWorker } from "#tests/factories/processes.ts";
import { assertSettled, emptyQueue, finished, jobOf, submit } from "#tests/factories/queue.ts";
import { severable } from "#tests/factories/severable-database.ts";
import { until } from "#tests/factories/until.ts";

beforeEach(emptyQueue);
afterEach(endAll);
after(async () => {
  await closeFeed();
  await db().$disconnect();
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
