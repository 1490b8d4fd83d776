import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inSteps } from "#lib/steady.ts";

/** A timer may fire up to a millisecond early by the other clock. */
const earliestMs = 248;

describe("an answer whose time must tell nothing", () => {
  it("does not come before the step, right or wrong", async () => {
    const start = performance.now();
    const [right, wrong] = await Promise.allSettled([
      inSteps(() => Promise.resolve("in")),
      inSteps(() => Promise.reject(new Error("out"))),
    ].map(async (work) => {
      await work.finally(() => assert.ok(performance.now() - start >= earliestMs));
    }));
    assert.equal(right.status, "fulfilled");
    assert.ok(wrong.status === "rejected" && wrong.reason instanceof Error && wrong.reason.message === "out");
  });

  it("comes at the next step when the work took longer than one", async () => {
    const start = performance.now();
    await inSteps(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.ok(performance.now() - start >= 2 * earliestMs);
  });
});
