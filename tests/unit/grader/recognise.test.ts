import assert from "node:assert/strict";
import path from "node:path";
import { before, describe, test } from "node:test";
import { exact } from "#grader/checkers/exact.ts";
import { visible, type ExerciseTests } from "#grader/define-tests.ts";
import { createGrader } from "#grader/grade.ts";
import { loadExercise, type Exercise } from "#grader/load-exercise.ts";
import type { RunRequest } from "#grader/runner/contract.ts";
import { createFakeSandbox } from "./fake-sandbox.ts";

const folder = path.resolve(import.meta.dirname, "../../../exercises/07-transformers/scaled-dot-product");
let template: Exercise;
before(async () => { template = await loadExercise(folder); });

const double = (body: string) => `export function double(x) { ${body} }`;

/** Twice x for x from 1 to 20, with the mistakes given as bodies of the function. */
function doubling(mistakes: Record<string, string>): Exercise {
  const tests: ExerciseTests = {
    kind: "function",
    reference: (x) => 2 * Number(x),
    checker: exact(),
    cases: Array.from({ length: 20 }, (_, i) => visible(`x = ${i + 1}`, { args: [i + 1] })),
  };
  return {
    ...template, tests, facts: { ...template.facts, entry: ["double"] },
    mistakes: Object.entries(mistakes).map(([slug, body]) => ({ slug, message: `This is ${slug}.`, source: double(body) })),
  };
}

async function grade(mistakes: Record<string, string>, body: string) {
  const fake = createFakeSandbox();
  const asked: { source: string; calls: number }[] = [];
  const sandbox = {
    run: (request: RunRequest, listener?: Parameters<typeof fake.run>[1]) => {
      asked.push({ source: request.source, calls: request.calls.length });
      return fake.run(request, listener);
    },
  };
  const verdict = await createGrader({ sandbox }).grade(doubling(mistakes), double(body), { mode: "submit", seed: 1 });
  return { mistake: verdict.mistake?.slug ?? null, byCase: verdict.tests.map(({ mistake }) => mistake?.slug ?? null), asked: asked.slice(1) };
}

describe("a mistake is named", () => {
  test("where it fails and passes as the student does", async () => {
    const { mistake, byCase } = await grade({ zero: "return x > 10 ? 0 : 2 * x;" }, "return x >= 11 ? 0 : x + x;");
    assert.equal(mistake, "zero");
    assert.deepEqual(byCase, Array.from({ length: 20 }, (_, i) => (i >= 10 ? "zero" : null)));
  });
  test("where it explains half of what failed, and nothing less", async () => {
    const mistakes = { zero: "return x <= 4 ? 0 : 2 * x;" };
    assert.equal((await grade(mistakes, "return x <= 4 ? 0 : x <= 8 ? 1 : 2 * x;")).mistake, "zero");
    assert.equal((await grade(mistakes, "return x <= 4 ? 0 : x <= 9 ? 1 : 2 * x;")).mistake, null);
  });
  test("where what failed is half of what it fails itself, and nothing less", async () => {
    const mistakes = { zero: "return x <= 10 ? 0 : 2 * x;" };
    assert.equal((await grade(mistakes, "return x <= 5 ? 0 : 2 * x;")).mistake, "zero");
    const lucky = await grade(mistakes, "return x <= 4 ? 0 : 2 * x;");
    assert.equal(lucky.mistake, null);
    assert.ok(lucky.byCase.every((slug) => slug === null));
  });
  test("not by one wrong case that a mistake which ruins every case shares", async () => {
    assert.equal((await grade({ untouched: "return x;", zero: "return 0;" }, "return x === 7 ? 7 : 2 * x;")).mistake, null);
  });
  test("though it goes on to fail where the student's part is still to be written", async () => {
    const unfinished = 'if (x > 5) throw new NotImplemented("the rest"); return 0;';
    assert.equal((await grade({ zero: "return 0;" }, unfinished)).mistake, "zero");
  });
  test("by the error that both throw", async () => {
    const mistakes = { other: "if (x > 4) throw new Error('b'); return 2 * x;", same: "if (x > 4) throw new Error('a'); return 2 * x;" };
    assert.equal((await grade(mistakes, "if (x > 4) throw new Error('a'); return x + x;")).mistake, "same");
  });
});

describe("of two mistakes that match", () => {
  test("the one that explains more is named, and the other where it alone fits", async () => {
    const { mistake, byCase } = await grade(
      { some: "return x <= 3 || x === 8 ? 0 : 2 * x;", most: "return x <= 6 ? 0 : 2 * x;" },
      "return x <= 6 || x === 8 ? 0 : 2 * x;");
    assert.equal(mistake, "most");
    assert.deepEqual(byCase.slice(0, 9), [...Array.from({ length: 6 }, () => "most"), null, "some", null]);
  });
  test("the one that passes where the student passes is named", async () => {
    assert.equal((await grade({ wide: "return x <= 8 ? 0 : 2 * x;", fitting: "return x <= 5 ? 0 : 2 * x;" }, "return x <= 5 ? 0 : 2 * x;")).mistake, "fitting");
  });
});

describe("the price of recognising", () => {
  test("a mistake that does not match early is run no further than the third failed case", async () => {
    const { mistake, asked } = await grade({ a: "return 0;", b: "return x;" }, "return x > 2 ? 1 : 2 * x;");
    assert.equal(mistake, null);
    assert.deepEqual(asked.map(({ calls }) => calls), [5, 5]);
  });
  test("one that fits in everything is the last to be run", async () => {
    const { mistake, asked } = await grade({ zero: "return x > 2 ? 0 : 2 * x;", late: "return x > 3 ? 0 : 2 * x;", same: "return x > 2 ? 0 : x + x;" }, "return x > 2 ? 0 : 2 * x;");
    assert.equal(mistake, "zero");
    assert.deepEqual(asked.map(({ calls }) => calls), [5, 5, 5, 20]);
  });
  test("nothing is run for a program that passes, or is still to be written", async () => {
    for (const body of ["return 2 * x;", 'throw new NotImplemented("all");']) assert.deepEqual((await grade({ zero: "return 0;" }, body)).asked, []);
  });
  test("the same calls in the same order: a program that keeps state is recognised", async () => {
    const counting = "globalThis.counted = (x === 1 ? 0 : globalThis.counted) + 1; return 2 * x + (globalThis.counted > 4 ? 1 : 0);";
    assert.equal((await grade({ stateful: counting }, counting)).mistake, "stateful");
  });
});
