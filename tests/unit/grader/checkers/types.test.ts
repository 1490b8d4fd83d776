import assert from "node:assert/strict";
import { test } from "node:test";
import { all, allClose, defineModuleTests, defineTests, exact, fields, gradient, moments, property, sameShape, tuple, visible } from "#authoring";

type Model = { w: number[]; b: number };
const loss = ({ w, b }: Model, x: number[]) => w.reduce((sum, value, i) => sum + value * x[i], b) ** 2;

/** What an author writes compiles with no more types than `defineTests` is given: this file is checked with the project. */
test("arguments and results reach every checker's functions with their types", () => {
  const tests = defineTests<[model: Model, x: number[]], { dw: number[]; db: number; label: string }>({
    reference: ({ w, b }, x) => ({ dw: x.map((value) => 2 * value * w[0]), db: b, label: "a" }),
    checker: fields({ label: exact(), dw: gradient({ of: loss, by: [0, "w"] }), db: gradient({ of: ({ w, b }, x) => b + w[0] + x[0], by: [0, "b"] }) }),
    cases: [visible("one", { args: [{ w: [1], b: 0 }, [2]] })],
  });
  assert.equal(tests.checker.name, "fields");

  const several = defineModuleTests<{ init: (width: number) => number[][]; pair: (x: number[]) => [number, string] }>({
    init: {
      reference: (width) => [new Array<number>(width).fill(0)],
      checker: all(sameShape(), moments(([width]) => ({ mean: 0, variance: 2 / width })), property("no column is 0", (_actual, [width]) => width > 0 || "No columns.")),
      cases: [visible("two", { args: [2] })],
    },
    pair: { reference: (x) => [x[0], "a"], checker: tuple(allClose({ rtol: 0, atol: 1 }), exact()), cases: [visible("three", { args: [[1]] })] },
  });
  assert.deepEqual(Object.values(several.functions).map(({ checker }) => checker.name), ["all", "tuple"]);
});
