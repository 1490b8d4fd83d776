import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglishOf } from "#domain/said.ts";
import { createGrader } from "#grader/grade.ts";
import { growthProblem, type Growth } from "#grader/growth.ts";
import { loadExercise } from "#grader/load-exercise.ts";
import { proveExercise } from "#grader/proof/prove.ts";
import { complete, withExercise } from "./exercise-on-disk.ts";
import { createFakeSandbox } from "./fake-sandbox.ts";

describe("an input that only a fast program finishes", () => {
  const growths: [growth: Growth, limitMs: number, problem: RegExp | null][] = [
    [{ n: 200_000, allowed: "n", tooSlow: "n²" }, 2000, null],
    [{ n: 199_999, allowed: "n", tooSlow: "n²" }, 2000, /n² takes 4\.0e\+10 steps, and 4\.0e\+10 are needed to exceed 20 time limits of 2000 ms; make n larger/],
    [{ n: 100_000, allowed: "n log n", tooSlow: "n²" }, 500, null],
    [{ n: 3000, allowed: "n²", tooSlow: "n³" }, 1000, null],
    [{ n: 36, allowed: "n", tooSlow: "2ⁿ" }, 2000, null],
    [{ n: 30, allowed: "n", tooSlow: "2ⁿ" }, 2000, /make n larger/],
    [{ n: 1e6, allowed: "n²", tooSlow: "n" }, 500, /n grows no faster than n²/],
  ];
  for (const [growth, limitMs, problem] of growths) {
    test(`${growth.allowed}, not ${growth.tooSlow}, with n = ${growth.n} and ${limitMs} ms`, () => {
      const found = growthProblem(growth, limitMs);
      if (problem === null) assert.equal(found, null);
      else assert.match(found === null ? "nothing" : inEnglishOf(found), problem);
    });
  }

  const cases = (n: number) => ({ "tests.ts": complete["tests.ts"]?.replace("{ args: (rng)", `{ growth: { n: ${n}, allowed: "log n", tooSlow: "n" }, args: (rng)`) ?? "" });

  test("the proof measures it, and says what to change", async () => {
    const lines = async (n: number) => (await withExercise(cases(n), (folder) => proveExercise(folder, { sandbox: createFakeSandbox(), seeds: 1 })))
      .filter(({ text }) => text.startsWith("too slow a program")).map(({ level, text }) => `${level}: ${text}`);
    assert.deepEqual(await lines(1e11), ["ok: too slow a program exceeds its time twenty times over"]);
    assert.match((await lines(1e6)).join(), /^failure: .*no\. "any number": with n = 1000000, n takes 1\.0e\+6 steps/);
  });
  test("a program that is stopped there reads what its work may grow like", async () => {
    const exercise = await withExercise(cases(1e11), loadExercise);
    const source = 'export function double(x: number): number { if (x > 5) throw new Error("limit:time"); return 2 * x; }';
    const verdict = await createGrader({ sandbox: createFakeSandbox() }).grade(exercise, source, { mode: "submit", seed: 1 });
    assert.equal(verdict.tests[1].message, "The program was stopped here: its time was up. The input is large: work that grows like log n ends in time, work that grows like n does not.");
  });
});
