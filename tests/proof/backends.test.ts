import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, describe, test } from "node:test";
import type { Verdict } from "#domain/verdict.ts";
import { createGrader } from "#grader/grade.ts";
import { createMistakeRuns } from "#grader/judge/mistake-runs.ts";
import { listExercises, loadExercise, type Exercise } from "#grader/load-exercise.ts";
import { memoised } from "#grader/proof/memoised.ts";
import { backendNames, readyTensorFlow, switchTensorFlow, tensorFlowBackend } from "#grader/reference/tensorflow.ts";
import { createSandbox } from "#grader/runner/pool.ts";

const seeds = [1, 2];
/** The others compute their truths without TensorFlow. */
const exercises = (await listExercises(path.resolve(import.meta.dirname, "../../exercises"))).filter(({ folder }) => /\btf\b/.test(readFileSync(path.join(folder, "tests.ts"), "utf8")));
const sandbox = createSandbox();
after(() => sandbox.close());

await readyTensorFlow();
const usual = tensorFlowBackend().name;
const loaded: (typeof backendNames)[number][] = [];
for (const name of backendNames) {
  const failure = await switchTensorFlow(name);
  if (failure === null) loaded.push(name);
  else console.log(`The backend "${name}" cannot be compared here: ${failure}.`);
}

/** What a person sees of a verdict, case by case. */
const essence = ({ verdict, score, tests, mistake }: Verdict) => ({ verdict, score, mistake: mistake?.slug, tests: tests.map((result) => [result.name, result.status, result.mistake?.slug]) });

async function verdictsOf(exercise: Exercise, grade: (source: string, seed: number) => Promise<Verdict>) {
  const sources = [exercise.solution, ...exercise.mistakes.map(({ source }) => source)];
  const verdicts: ReturnType<typeof essence>[] = [];
  for (const seed of seeds) for (const source of sources) verdicts.push(essence(await grade(source, seed)));
  return verdicts;
}

test("there are exercises to compare", () => assert.ok(exercises.length > 0));

test("two backends or more load here, and the fastest of them is the usual one", () => {
  assert.ok(loaded.length >= 2, loaded.join());
  assert.equal(usual, loaded[0]);
});

// What is run is run once: only the reference differs. One after the other, since a backend is the process's own.
describe("every backend of TensorFlow gives the same verdicts", () => {
  for (const { slug, folder } of exercises) {
    test(slug, async () => {
      const exercise = await loadExercise(folder);
      const once = memoised(sandbox);
      const grader = createGrader({ sandbox: once, mistakeRuns: createMistakeRuns(once) });
      const [first, ...others] = loaded;
      const verdicts = async (name: (typeof backendNames)[number]) => {
        assert.equal(await switchTensorFlow(name), null);
        return verdictsOf(exercise, (source, seed) => grader.grade(exercise, source, { mode: "submit", seed }));
      };
      const expected = await verdicts(first);
      for (const name of others) assert.deepEqual(await verdicts(name), expected, `${name} against ${first}`);
    });
  }
});
