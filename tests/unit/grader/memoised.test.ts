import assert from "node:assert/strict";
import { test } from "node:test";
import { memoised } from "#grader/proof/memoised.ts";
import type { RunRequest, RunResult, Sandbox } from "#grader/runner/contract.ts";

const limits = { timeMs: 1, memoryBytes: 1, resultBytes: 1, outputBytes: 1 };
const request = (source: string, args: number[], seed = 1): RunRequest =>
  ({ source, entry: ["f"], limits, seed, calls: args.map((arg) => ({ kind: "function", entry: "f", args: [arg] })) });

/** Gives back each call's argument, and counts the runs. */
function echo() {
  let runs = 0;
  const sandbox: Sandbox = {
    async run({ calls }): Promise<RunResult> {
      runs++;
      return {
        load: { status: "loaded" }, output: "", plots: [],
        calls: calls.map((call) => ({ status: "returned", value: call.kind === "function" ? call.args[0] : null, durationMs: 0, output: "", plots: [] })),
      };
    },
    layers: () => [],
    close: async () => undefined,
  };
  return { once: memoised(sandbox), runs: () => runs };
}
const values = ({ calls }: RunResult) => calls.map((call) => call.status === "returned" ? call.value : null);

test("the first calls of a known run are not run again", async () => {
  const { once, runs } = echo();
  assert.deepEqual(values(await once.run(request("a", [1, 2, 3]))), [1, 2, 3]);
  assert.deepEqual(values(await once.run(request("a", [1, 2]))), [1, 2]);
  assert.deepEqual(values(await once.run(request("a", [1, 2, 3]))), [1, 2, 3]);
  assert.equal(runs(), 1);
});

test("another source, seed or argument is another run, and so are more calls than are known", async () => {
  const { once, runs } = echo();
  await once.run(request("a", [1, 2]));
  for (const other of [request("b", [1, 2]), request("a", [1, 2], 2), request("a", [2]), request("a", [1, 2, 3])]) {
    assert.deepEqual(values(await once.run(other)), other.calls.map((call) => call.kind === "function" ? call.args[0] : null));
  }
  assert.equal(runs(), 5);
});

test("what was forgotten is run again", async () => {
  const { once, runs } = echo();
  await once.run(request("a", [1]));
  once.forget();
  await once.run(request("a", [1]));
  assert.equal(runs(), 2);
});
