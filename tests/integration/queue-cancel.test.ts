import { after, afterEach, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { NotFoundError } from "#domain/errors.ts";
import type { GradingEvent } from "#domain/verdict.ts";
import { cancelGrading } from "#features/submissions/cancel.ts";
import { gradingEvents } from "#features/submissions/grading-events.ts";
import { exerciseProgress, listAttempts, selectAttempt } from "#features/submissions/queries.ts";
import { maxWaiting, runSolution, submitSolution } from "#features/submissions/service.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { takeNext } from "#lib/queue/take.ts";
import { reap } from "#worker/reap.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { end, endAll, forkRealWorker, forkWorker } from "#tests/factories/processes.ts";
import { emptyQueue, exercise, finished, jobOf, submit } from "#tests/factories/queue.ts";
import { until } from "#tests/factories/until.ts";

const run = (person: Person, source: string) => runSolution(person, { exerciseSlug: exercise.slug, source });
const started = (gradingId: string) => until("the start", async () => (await jobOf(gradingId)).workerId);

async function eventsOf(person: Person, gradingId: string): Promise<GradingEvent[]> {
  const events: GradingEvent[] = [];
  for await (const event of await gradingEvents(person, gradingId, AbortSignal.timeout(15_000))) events.push(event);
  return events;
}

/** No attempt: neither progress nor awards nor points know of it. */
async function assertUncounted(person: Person): Promise<void> {
  assert.equal((await exerciseProgress(person.id)).size, 0);
  assert.equal(await db().award.count({ where: { userId: person.id } }), 0);
}

beforeEach(emptyQueue);
afterEach(endAll);
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("a grading that waits", () => {
  it("ends at once, in both tabs, with one verdict that does not count", async () => {
    const ada = await makePerson();
    const { gradingId, submissionId } = await submit(ada);
    const tabs = [eventsOf(ada, gradingId), eventsOf(ada, gradingId)];
    const from = performance.now();
    assert.equal(await cancelGrading(ada, { gradingId }), "cancelled");
    for (const events of await Promise.all(tabs)) {
      const last = events.at(-1);
      assert.ok(last?.type === "verdict" && last.verdict.verdict === "cancelled");
    }
    assert.ok(performance.now() - from < 1000);
    assert.equal(await db().verdict.count({ where: { submissionId } }), 1);
    assert.deepEqual((await listAttempts(ada, exercise.id)).map(({ verdict }) => verdict?.kind), ["cancelled"]);
    await assertUncounted(ada);
  });

  it("leaves its place: twenty waiting and one cancelled leave room for one", async () => {
    const ada = await makePerson();
    const sent = await Promise.all(Array.from({ length: maxWaiting }, () => submit(ada)));
    await assert.rejects(submit(ada), /20 gradings waiting/);
    await cancelGrading(ada, { gradingId: sent[7].gradingId });
    await submit(ada);
  });

  it("cancelled again, or when it is over, nothing happens", async () => {
    const ada = await makePerson();
    const { gradingId } = await submit(ada);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => cancelGrading(ada, { gradingId })));
    assert.deepEqual(outcomes.sort(), ["cancelled", ...Array.from({ length: 5 }, () => "finished")]);
    const other = await submit(ada);
    await forkWorker();
    assert.equal((await finished(ada, other.gradingId)).verdict, "accepted");
    assert.equal(await cancelGrading(ada, other), "finished");
    assert.equal((await selectAttempt(ada, other.submissionId)).verdict?.verdict, "accepted");
  });

  it("the next of the student is graded in its place", async () => {
    const ada = await makePerson();
    const [first, second] = [await submit(ada), await submit(ada)];
    await cancelGrading(ada, first);
    await forkWorker();
    assert.equal((await finished(ada, second.gradingId)).verdict, "accepted");
    assert.equal((await finished(ada, first.gradingId)).verdict, "cancelled");
  });
});

describe("somebody else's grading", () => {
  it("does not exist, waiting, under way or done; nor does one with a number that is none", async () => {
    const [ada, eve, admin] = [await makePerson(), await makePerson(), await makePerson("admin")];
    const { gradingId } = await submit(ada, "sleep 600");
    for (const person of [eve, admin]) await assert.rejects(cancelGrading(person, { gradingId }), NotFoundError);
    await forkWorker();
    await started(gradingId);
    await assert.rejects(cancelGrading(eve, { gradingId }), NotFoundError);
    for (const id of ["", "1", randomUUID(), `${gradingId}'--`]) await assert.rejects(cancelGrading(ada, { gradingId: id }), NotFoundError);
    assert.equal((await finished(ada, gradingId)).verdict, "accepted");
    await assert.rejects(cancelGrading(eve, { gradingId }), NotFoundError);
  });
});

describe("a grading that is under way", () => {
  it("is stopped within a second, and the worker takes the next", async () => {
    const ada = await makePerson();
    await forkWorker();
    const first = await submit(ada, "sleep 60000");
    const second = await submit(ada);
    await started(first.gradingId);
    const watching = eventsOf(ada, first.gradingId);
    const from = performance.now();
    assert.equal(await cancelGrading(ada, first), "stopping");
    const last = (await watching).at(-1);
    const tookMs = performance.now() - from;
    assert.ok(last?.type === "verdict" && last.verdict.verdict === "cancelled");
    assert.ok(tookMs < 1000, `${tookMs.toFixed(0)} ms`);
    assert.equal((await finished(ada, second.gradingId)).verdict, "accepted");
    assert.equal((await jobOf(first.gradingId)).failures, 0);
    assert.equal((await exerciseProgress(ada.id)).get(exercise.id)?.attempts, 1);
  });

  it("a Run too; its verdict is recorded nowhere", async () => {
    const ada = await makePerson();
    await forkWorker();
    const { gradingId } = await run(ada, "sleep 60000");
    await started(gradingId);
    await cancelGrading(ada, { gradingId });
    assert.equal((await finished(ada, gradingId)).verdict, "cancelled");
    await assertUncounted(ada);
  });

  it("the worker that did not hear of it finds out by itself", async () => {
    const ada = await makePerson();
    await forkWorker();
    const { gradingId } = await submit(ada, "sleep 60000");
    await started(gradingId);
    // The mark alone, as when the notification was lost.
    await db().gradingJob.update({ where: { id: gradingId }, data: { cancelledAt: new Date() } });
    const from = performance.now();
    assert.equal((await finished(ada, gradingId)).verdict, "cancelled");
    assert.ok(performance.now() - from < 2500);
  });

  it("whose worker was lost is not graded again", { timeout: 30_000 }, async () => {
    const ada = await makePerson();
    const { gradingId } = await submit(ada, "verdict accepted");
    assert.ok(await takeNext(ada.id, randomUUID()));
    assert.equal(await cancelGrading(ada, { gradingId }), "stopping");
    await reap();
    await forkWorker();
    assert.equal((await finished(ada, gradingId)).verdict, "cancelled");
    await assertUncounted(ada);
  });

  it("cancelled as it ends, it has one verdict, whichever came first", { timeout: 60_000 }, async () => {
    const ada = await makePerson();
    await forkWorker();
    const kinds = new Map<string, number>();
    for (let round = 0; round < 25; round++) {
      const { gradingId, submissionId } = await submit(ada, "sleep 20");
      await new Promise((resolve) => setTimeout(resolve, 15 + round * 2));
      await cancelGrading(ada, { gradingId });
      const { verdict } = await finished(ada, gradingId);
      assert.ok(verdict === "accepted" || verdict === "cancelled", verdict);
      kinds.set(verdict, (kinds.get(verdict) ?? 0) + 1);
      assert.equal(await db().verdict.count({ where: { submissionId } }), 1);
    }
    assert.equal((await exerciseProgress(ada.id)).get(exercise.id)?.attempts ?? 0, kinds.get("accepted") ?? 0);
  });
});

describe("a program in the sandbox", () => {
  it("an endless loop is stopped within a second, long before its five seconds, and the next program finds a clean runner", { timeout: 60_000 }, async () => {
    const slug = "train-xor";
    const ada = await makePerson();
    const worker = await forkRealWorker();
    const send = (source: string) => submitSolution(ada, { exerciseSlug: slug, source, requestId: randomUUID() });
    const { gradingId } = await send("export function trainXor() { for (;;); }\n");
    await started(gradingId);
    const from = performance.now();
    await cancelGrading(ada, { gradingId });
    assert.equal((await finished(ada, gradingId)).verdict, "cancelled");
    const tookMs = performance.now() - from;
    assert.ok(tookMs < 1000, `${tookMs.toFixed(0)} ms`);
    const next = await send("export function (");
    assert.equal((await finished(ada, next.gradingId)).verdict, "compile_error");
    assert.equal(await end(worker, "SIGTERM"), 0);
  });
});
