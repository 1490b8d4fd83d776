import { after, afterEach, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { GradingEvent } from "#domain/verdict.ts";
import { gradingEvents } from "#features/submissions/grading-events.ts";
import { recordVerdict } from "#features/submissions/record-verdict.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { closeFeed, publish } from "#lib/queue/events.ts";
import { takeNext } from "#lib/queue/take.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { endAll, forkWorker } from "#tests/factories/processes.ts";
import { emptyQueue, exercise, submit } from "#tests/factories/queue.ts";
import { makeVerdict, passedCase } from "#tests/factories/scripted-grader.ts";
import { until } from "#tests/factories/until.ts";

beforeEach(emptyQueue);
afterEach(endAll);
after(async () => {
  await closeFeed();
  await db().$disconnect();
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
    const { rows } = await client.query("select pid, pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'descent-events'");
    assert.equal(rows.length, 1);
    await until("a new connection", async () => (await client.query("select 1 from pg_stat_activity where datname = current_database() and application_name = 'descent-events' and query like 'listen%' and pid <> $1", [rows[0].pid])).rowCount === 1);
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
