import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { db } from "#lib/db.ts";
import { runChaos } from "#tests/factories/chaos.ts";
import { endAll } from "#tests/factories/processes.ts";

/** What a machine that is busy with other tests may add to the five seconds. */
const busyMachineMs = 5000;

const inSeconds = (times: readonly number[]): string => times.map((ms) => (ms / 1000).toFixed(1)).join(", ");

after(async () => {
  await endAll();
  await db().$disconnect();
});

// The long form, with a thousand kills and its figures: npm run bench:chaos.
describe("kill -9 of workers and runners, by chance and under load", () => {
  it("forty times: nothing lost, nothing twice, nothing stuck, and a drained end", { timeout: 300_000 }, async ({ signal }) => {
    const { verdicts, backMs, againMs, exitCodes, seconds, survived, ...figures } = await runChaos({ kills: 40, workers: 2, workerShare: 0.25, pauseMs: 500, drainMs: 120_000, signal });
    console.log(`${figures.workersKilled} workers and ${figures.runnersKilled} runners killed in ${seconds.toFixed(0)} s; ${figures.submissions} submissions, ${survived} of them at another try; held by the dead: back after ${inSeconds(backMs)} s, running after ${inSeconds(againMs)} s`);
    assert.deepEqual(
      { lost: figures.lost, double: figures.double, stuck: figures.stuck, givenUpTooSoon: figures.givenUpTooSoon, runnersLeft: figures.runnersLeft, heartbeatsLeft: figures.heartbeatsLeft },
      { lost: 0, double: 0, stuck: 0, givenUpTooSoon: 0, runnersLeft: 0, heartbeatsLeft: 0 },
    );
    // Nothing but the truth about the program, or that the grader could not: three losses end a grading.
    assert.deepEqual(Object.keys(verdicts).filter((kind) => kind !== "accepted" && kind !== "system_error"), []);
    assert.equal((verdicts.accepted ?? 0) + (verdicts.system_error ?? 0), figures.submissions);
    assert.ok(backMs.every((ms) => ms < 5000 + busyMachineMs), backMs.join(" "));
    assert.deepEqual(exitCodes, exitCodes.map(() => 0));
  });
});
