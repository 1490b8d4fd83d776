import assert from "node:assert/strict";
import { test } from "node:test";
import { createGrader } from "#grader/grade.ts";
import { loadExercise } from "#grader/load-exercise.ts";
import { withExercise } from "./exercise-on-disk.ts";
import { createFakeSandbox } from "./fake-sandbox.ts";

const tests = `import { allClose, call, construct, defineClassTests, get, hidden, visible } from "#authoring";

export default defineClassTests({
  reference: (steps) => {
    let sum = 0, n = 0;
    return steps.flatMap((step) => {
      if (step.do === "construct") return [];
      if (step.do === "get") return [n];
      sum += Number(step.args[0]); n += 1;
      return [sum / n];
    });
  },
  checker: allClose({ rtol: 1e-9, atol: 0 }),
  cases: [
    visible("three values", { args: [construct("mean", "RunningMean"), call("mean", "add", 1), call("mean", "add", 4), get("mean", "count")] }),
    hidden("many values", { args: (rng) => [construct("mean", "RunningMean"), ...rng.normal([9]).map((x) => call("mean", "add", x)), get("mean", "count")] }),
  ],
});
`;
const source = (total: string) => `export class RunningMean { sum = 0; count = 0; add(x: number) { this.sum ${total} x; this.count += 1; return this.sum / this.count; } }`;

test("a class exercise is judged step by step, and the message names the step", () => withExercise({ "tests.ts": tests, "mistakes/halved.ts": `/** The sum is replaced, not added to. */\n${source("=")}` }, async (folder) => {
  const loaded = await loadExercise(folder);
  const exercise = { ...loaded, facts: { ...loaded.facts, kind: "class" as const, entry: ["RunningMean"] } };
  const grader = createGrader({ sandbox: createFakeSandbox() });
  const right = await grader.grade(exercise, source("+="), { mode: "submit", seed: 1 });
  assert.equal(right.verdict, "accepted");
  assert.deepEqual(right.tests[0].input, ["mean = new RunningMean()", "mean.add(1)", "mean.add(4)", "mean.count"]);
  assert.deepEqual(right.tests[0].expected, [1, 2.5, 2]);

  const wrong = await grader.grade(exercise, source("="), { mode: "submit", seed: 1 });
  assert.equal(wrong.tests[0].message, "Step 2, mean.add: Expected 2.5, got 2.");
  assert.equal(wrong.tests[1].message, "The values are wrong.");
  assert.equal(wrong.mistake?.slug, "halved");
}));
