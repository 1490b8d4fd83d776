import { after, afterEach, beforeEach, describe, it } from "node:test";
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { GradingEvent } from "#domain/verdict.ts";
import { gradingEvents } from "#features/submissions/grading-events.ts";
import { listOpenGradings } from "#features/submissions/queries.ts";
import { runSolution } from "#features/submissions/service.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { end, endAll, forkWorker } from "#tests/factories/processes.ts";
import { emptyQueue, exercise, jobOf, submit } from "#tests/factories/queue.ts";
import { until } from "#tests/factories/until.ts";

/** What a page shows now, by the rule that "started" clears it. */
class Page {
  steps: number[] = [];
  cases = 0;
  ended = false;
  readonly done: Promise<void>;
  constructor(person: Person, gradingId: string) {
    this.done = this.follow(person, gradingId);
  }
  private async follow(person: Person, gradingId: string): Promise<void> {
    for await (const event of await gradingEvents(person, gradingId, AbortSignal.timeout(30_000))) this.take(event);
  }
  private take(event: GradingEvent): void {
    if (event.type === "started") [this.steps, this.cases] = [[], 0];
    if (event.type === "test") this.cases += 1;
    if (event.type === "progress") this.steps.push(event.step);
    if (event.type === "verdict") this.ended = true;
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

beforeEach(emptyQueue);
afterEach(endAll);
after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("a page that is opened in mid-training", () => {
  it("shows the curve from its first point, and every point after", { timeout: 40_000 }, async () => {
    const ada = await makePerson();
    await forkWorker();
    const { gradingId } = await submit(ada, "events 3 steps 90 every 50");
    const early = new Page(ada, gradingId);
    await until("thirty points", async () => early.steps.length > 30);
    const [late, reloaded] = [new Page(ada, gradingId), new Page(ada, gradingId)];
    await until("what was before", async () => late.steps.length > 20 && late.cases === 3);
    assert.equal(late.steps[0], 1);
    await until("both alike, without a gap", async () => {
      const steps = late.steps.length;
      return steps > 40 && late.steps.every((step, i) => step === i + 1) && reloaded.steps.every((step, i) => step === i + 1);
    });
    await Promise.all([early.done, late.done, reloaded.done]);
    for (const page of [early, late, reloaded]) assert.deepEqual([page.steps, page.cases, page.ended], [upTo(90), 3, true]);
    assert.equal((await jobOf(gradingId)).live, null, "the account goes with the end");
  });

  it("in a Run as well, which a reloaded page finds again", { timeout: 40_000 }, async () => {
    const ada = await makePerson();
    await forkWorker();
    const { gradingId } = await runSolution(ada, { exerciseSlug: exercise.slug, source: "steps 60 every 50" });
    await until("an account", async () => (await jobOf(gradingId)).live);
    const [open] = await listOpenGradings(ada, exercise.id);
    assert.deepEqual([open.id, open.mode], [gradingId, "run"]);
    const page = new Page(ada, gradingId);
    await page.done;
    assert.deepEqual(page.steps, upTo(60));
  });

  it("after its worker was lost, shows the attempt that runs now and nothing of the other", { timeout: 60_000 }, async () => {
    const ada = await makePerson();
    const first = await forkWorker();
    const { gradingId } = await submit(ada, "steps 80 every 50");
    const watching = new Page(ada, gradingId);
    await until("some points", async () => watching.steps.length > 25);
    await end(first, "SIGKILL");
    await forkWorker();
    await until("the second attempt", async () => (await jobOf(gradingId)).attempt === 2);
    await sleep(1500);
    const late = new Page(ada, gradingId);
    await Promise.all([watching.done, late.done]);
    assert.deepEqual(watching.steps, upTo(80));
    assert.deepEqual(late.steps, upTo(80));
  });
});

describe("what is kept of a grading", () => {
  it("is nothing when it is short, and little when it reports ten thousand points", { timeout: 60_000 }, async () => {
    const ada = await makePerson();
    await forkWorker();
    const quick = await submit(ada, "events 5 sleep 300");
    await until("the start", async () => (await jobOf(quick.gradingId)).startedAt);
    assert.equal((await jobOf(quick.gradingId)).live, null);
    const long = await submit(ada, "steps 10000 every 0");
    const size = await until("a large account", async () => {
      const { live, finishedAt } = await jobOf(long.gradingId);
      if (finishedAt) throw new Error("it ended too soon to be looked at");
      const text = JSON.stringify(live) ?? "";
      return text.length > 5000 && text.length;
    }, 20_000);
    assert.ok(size < 64 * 1024, `${size} characters`);
  });
});
