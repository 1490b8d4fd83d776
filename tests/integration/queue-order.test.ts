import { after, afterEach, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { GradingEvent } from "#domain/verdict.ts";
import { gradingEvents } from "#features/submissions/grading-events.ts";
import { listAttempts, selectGrading } from "#features/submissions/queries.ts";
import { runSolution } from "#features/submissions/service.ts";
import { db } from "#lib/db.ts";
import { enqueueStudent } from "#lib/queue/enqueue.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { countAhead } from "#lib/queue/place.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { endAll, forkWorker } from "#tests/factories/processes.ts";
import { emptyQueue, exercise, jobOf, submit } from "#tests/factories/queue.ts";
import { until } from "#tests/factories/until.ts";

const run = (person: Person, source = "code") => runSolution(person, { exerciseSlug: exercise.slug, source });

const finishedAt = (gradingId: string) => until("the end", async () => (await jobOf(gradingId)).finishedAt, 20_000);

/** Submissions past the quota, as if they had been let through: what is tested is the order. */
async function flood(person: Person, count: number, source: string): Promise<void> {
  const names = { userId: person.id, exerciseId: exercise.id, exerciseSlug: exercise.slug };
  const submissions = await db().submission.createManyAndReturn({ data: Array.from({ length: count }, () => ({ ...names, requestId: randomUUID(), source })), select: { id: true } });
  await db().gradingJob.createMany({ data: submissions.map(({ id }) => ({ ...names, mode: "submit" as const, submissionId: id, seed: 1 })) });
  await db().$transaction((tx) => enqueueStudent(tx, person.id));
}

beforeEach(emptyQueue);
afterEach(endAll);
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("500 submissions of one student and one of another", () => {
  for (const workers of [1, 2]) {
    it(`the other's is graded next, with ${workers} ${workers === 1 ? "worker" : "workers"}`, { timeout: 60_000 }, async () => {
      const [flooder, other] = [await makePerson(), await makePerson()];
      await flood(flooder, 500, "sleep 40");
      for (let i = 0; i < workers; i++) await forkWorker();
      await until("the flood being graded", async () => await db().gradingJob.count({ where: { userId: flooder.id, finishedAt: { not: null } } }) >= 3);
      const { gradingId } = await submit(other);
      const sentAt = new Date();
      const endedAt = await finishedAt(gradingId);
      const between = await db().gradingJob.count({ where: { userId: flooder.id, finishedAt: { gt: sentAt, lt: endedAt } } });
      // The one under way, and the one that was being fetched as the other's arrived.
      assert.ok(between <= 2, `${between} of the flood went first`);
      assert.ok(await db().gradingJob.count({ where: { userId: flooder.id, finishedAt: null } }) > 400, "the flood was still there");
    });
  }
});

describe("when cores are short", () => {
  it("a Run of a student who comes last goes before the Submits of eight who came first", { timeout: 30_000 }, async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => makePerson()));
    const [busy, last] = [await makePerson(), await makePerson()];
    await forkWorker();
    const first = await submit(busy, "sleep 700");
    await until("the only worker at work", async () => (await jobOf(first.gradingId)).workerId);
    const submits = await Promise.all(people.map((person) => submit(person, "sleep 30")));
    const { gradingId } = await run(last);
    const endedAt = await finishedAt(gradingId);
    for (const other of submits) assert.ok(await finishedAt(other.gradingId) > endedAt);
  });

  it("Submits are graded in the order in which their students came", { timeout: 30_000 }, async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => makePerson()));
    const sent: string[] = [];
    for (const person of people) sent.push((await submit(person, "sleep 20")).gradingId);
    await forkWorker();
    const ends = await Promise.all(sent.map(finishedAt));
    assert.deepEqual(ends, ends.toSorted((a, b) => a.getTime() - b.getTime()));
  });
});

describe("the place in the queue", () => {
  it("is told anew as it changes, to the page and in the list of attempts, until it is one's turn", { timeout: 60_000 }, async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => makePerson()));
    for (const person of people.slice(0, 5)) await submit(person, "sleep 1300");
    const ada = people[5];
    const { gradingId } = await submit(ada, "sleep 300");
    assert.deepEqual((await listAttempts(ada, exercise.id)).map(({ ahead }) => ahead), [5]);
    const events: GradingEvent[] = [];
    const watching = (async () => { for await (const event of await gradingEvents(ada, gradingId, AbortSignal.timeout(30_000))) events.push(event); })();
    await forkWorker();
    await watching;
    const places = events.flatMap((event) => event.type === "queued" ? [event.ahead] : []);
    assert.equal(places[0], 5);
    assert.ok(places.length >= 3, `told: ${places.join(", ")}`);
    assert.deepEqual(places, places.toSorted((a, b) => b - a), "it only gets better");
    const [start] = events.map(({ type }) => type).flatMap((type, i) => type === "started" ? [i] : []);
    assert.ok(!events.slice(start).some(({ type }) => type === "queued"), "once begun, it does not wait again");
    assert.deepEqual((await listAttempts(ada, exercise.id)).map(({ ahead, verdict }) => [ahead, verdict?.kind]), [[null, "accepted"]]);
  });

  it("is right for those who came after the look that is shared, however many watch", async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => makePerson()));
    const { gradingId: first } = await submit(await makePerson());
    assert.equal(await countAhead(first), 0);
    const sent = await Promise.all(people.map((person) => submit(person)));
    const states = await Promise.all(people.map((person, i) => selectGrading(person, sent[i].gradingId, 1000)));
    const places = states.map((state) => state.status === "waiting" ? state.ahead : -1).sort((a, b) => a - b);
    assert.deepEqual(places, places.map((_, i) => i + 1), "all different, after the first");
  });
});
