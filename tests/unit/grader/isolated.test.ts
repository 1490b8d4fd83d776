import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import type { Verdict } from "#domain/verdict.ts";
import { createGrader } from "#grader/grade.ts";
import { createIsolatedGrader } from "#grader/isolated-grader.ts";
import { createMistakeRuns } from "#grader/judge/mistake-runs.ts";
import { loadExercise, readExercise } from "#grader/load-exercise.ts";
import { switchTensorFlow } from "#grader/reference/tensorflow.ts";
import { createSandbox } from "#grader/runner/pool.ts";

const sandbox = createSandbox({ size: 1 });
const judge = createSandbox({ size: 1, role: "judge" });
after(() => Promise.all([sandbox.close(), judge.close()]));
const mistakeRuns = createMistakeRuns(sandbox);
const trusted = createGrader({ sandbox, mistakeRuns });
const isolated = createIsolatedGrader({ sandbox, judge, mistakeRuns });

// The isolate has TensorFlow.js in plain JavaScript: compared are judges, not backends.
assert.equal(await switchTensorFlow("cpu"), null);

/** What two judges must agree on: clocks differ, and with them which steps of a training are reported. */
const settled = ({ durationMs: _, tests, plots, ...verdict }: Verdict) => ({ ...verdict, curves: plots.map(({ title }) => title), tests: tests.map(({ durationMs: _ms, ...result }) => result) });

for (const name of [
  "07-transformers/scaled-dot-product", "02-neural-networks/autograd-scalar", "01-mathematics/broadcasting", "02-neural-networks/sigmoid-tanh",
  "03-frameworks/penguins-classifier", "03-frameworks/mnist-90", "03-frameworks/tf-custom-loss", "01-mathematics/sample-normal", "02-neural-networks/train-xor",
]) {
  test(`the judge in its isolate says what the judge beside us says: ${name}`, async () => {
    const folder = path.resolve("exercises", name);
    const [exercise, text] = [await loadExercise(folder), await readExercise(folder)];
    for (const source of [exercise.solution, exercise.starter, ...exercise.mistakes.map((mistake) => mistake.source)]) {
      for (const mode of ["submit", "run"] as const) {
        const options = { mode, seed: 7 };
        assert.deepEqual(settled(await isolated.grade(text, source, options)), settled(await trusted.grade(exercise, source, options)));
      }
    }
  });
}
