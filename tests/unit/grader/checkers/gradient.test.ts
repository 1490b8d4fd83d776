import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglishOf } from "#domain/said.ts";
import fc from "fast-check";
import { CheckerError, type Checker } from "#grader/checkers/checker.ts";
import { fields } from "#grader/checkers/fields.ts";
import { gradient } from "#grader/checkers/gradient.ts";

const ask = (checker: Checker, actual: unknown, args: unknown[]) => {
  const result = checker.check(actual, undefined, { args });
  return result.pass ? ["passes", ""] : [inEnglishOf(result.message), inEnglishOf(result.withoutData)];
};

type Args = [w: number[], x: number[][], y: number[]];
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);
/** Mean squared error of a linear model, and its gradient by the chain rule. */
const loss = (w: number[], x: number[][], y: number[]) => x.reduce((sum, row, i) => sum + (dot(row, w) - y[i]) ** 2, 0) / x.length;
const truth = (w: number[], x: number[][], y: number[]) => w.map((_, k) => x.reduce((sum, row, i) => sum + 2 * (dot(row, w) - y[i]) * row[k], 0) / x.length);

const checker = gradient<Args>({ of: loss, by: 0, batch: (_w, x) => x.length });
const args: Args = [[0.5, -1, 2], [[1, 2, 3], [0, 1, -1], [2, 0.5, 1], [-3, 1, 1], [1, 1, 4]], [1, 2, 3, 4, 5]];
const right = truth(...args);

const small = fc.double({ min: -3, max: 3, noNaN: true });
const problem = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([k, n]) => fc.tuple(
  fc.array(small, { minLength: k, maxLength: k }),
  fc.array(fc.array(small, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
  fc.array(small, { minLength: n, maxLength: n }),
));

describe("gradient", () => {
  test("the chain rule's result passes, whatever the arguments", () => {
    fc.assert(fc.property(problem, (drawn) => assert.deepEqual(ask(checker, truth(...drawn), drawn), ["passes", ""])));
  });
  test("a component that is off by more than the tolerance fails", () => {
    fc.assert(fc.property(problem, fc.nat(), (drawn, at) => {
      const wrong = truth(...drawn);
      wrong[at % wrong.length] += 1e-6 + 1e-4 * Math.abs(wrong[at % wrong.length]);
      assert.notEqual(ask(checker, wrong, drawn)[0], "passes");
    }));
  });
  test("the tolerance is exact at its edge where the differences are", () => {
    // A line through zero with whole slopes: differences without rounding.
    const edge = gradient<[x: number[]]>({ of: (x) => 4 * x[0], by: 0, rtol: 2 ** -10, atol: 2 ** -20 });
    const allowed = 2 ** -20 + 2 ** -10 * 4;
    for (const side of [-1, 1]) {
      assert.equal(ask(edge, [4 + side * allowed], [[0]])[0], "passes");
      assert.notEqual(ask(edge, [4 + side * (allowed + 2 ** -40)], [[0]])[0], "passes");
    }
  });

  const factors: [name: string, factor: number, pattern: RegExp][] = [
    ["the sign", -1, /^Only the sign differs: the gradient points uphill/],
    ["not averaged over the batch", 5, /^Each component is too large by a factor of 5, the number of examples/],
    ["averaged twice", 1 / 5, /^Each component is too small by a factor of 5, the number of examples: is it divided by twice\?/],
    ["twice", 2, /^Each component is twice what it should be/],
    ["without the factor 2", 1 / 2, /^Each component is half of what it should be: is the two from the derivative/],
    ["another factor", 3, /^Each value is too large by a factor of 3\./],
    ["nothing written", 0, /^3 of 3 components are wrong/],
  ];
  for (const [name, factor, pattern] of factors) {
    test(`tells: ${name}`, () => {
      const [message, withoutData] = ask(checker, right.map((x) => factor * x), args);
      assert.match(message, pattern);
      assert.match(message, /3 of 3 components are wrong\. The worst is at index \d: finite differences give -?[\d.]+, the result is -?[\d.]+ \(relative error [\d.]+\)\.$/);
      assert.doesNotMatch(withoutData, /\d/);
    });
  }
  test("names the component whose relative error is the worst", () => {
    const [message, withoutData] = ask(checker, [right[0] * 1.01, right[1] * 1.5, right[2]], args);
    assert.match(message, /2 of 3 components are wrong\. The worst is at index 1: .*\(relative error 0\.333\)/);
    assert.equal(withoutData, "Some components of the gradient disagree with finite differences.");
  });
  test("shape first, then finiteness", () => {
    assert.match(ask(checker, [1, 2], args)[0], /Expected shape \[3\], got \[2\]/);
    assert.match(ask(checker, [1, NaN, 2], args)[0], /1 of 3 values is NaN/);
    assert.match(ask(checker, { w: 1 }, args)[0], /Expected an array of shape \[3\], got an object/);
  });

  test("at a kink every slope between both sides passes, and none beyond", () => {
    const relu = gradient<[x: number[]]>({ of: (x) => x.reduce((sum, one) => sum + Math.max(0, one), 0), by: 0 });
    for (const slope of [0, 0.5, 1]) assert.equal(ask(relu, [slope, 1, 0], [[0, 2, -2]])[0], "passes");
    for (const slope of [-0.1, 1.1]) assert.notEqual(ask(relu, [slope, 1, 0], [[0, 2, -2]])[0], "passes");
    assert.notEqual(ask(relu, [0, 0.5, 0], [[0, 2, -2]])[0], "passes");
  });
  test("a kink within the first step does not spoil the derivative beside it", () => {
    const relu = gradient<[x: number]>({ of: (x) => Math.max(0, x), by: 0 });
    for (const x of [1e-4, 2e-5]) {
      assert.equal(ask(relu, 1, [x])[0], "passes");
      assert.equal(ask(relu, 0, [-x])[0], "passes");
      assert.notEqual(ask(relu, 0, [x])[0], "passes");
    }
  });
  test("the edge of the domain may be near", () => {
    const log = gradient<[x: number]>({ of: Math.log, by: 0, rtol: 1e-4 });
    assert.equal(ask(log, 1e3, [1e-3])[0], "passes");
    assert.notEqual(ask(log, 2e3, [1e-3])[0], "passes");
  });
  test("large arguments take large steps", () => {
    const square = gradient<[x: number]>({ of: (x) => x * x, by: 0 });
    for (const x of [1e6, -3e9, 1e-9, 0]) assert.equal(ask(square, 2 * x, [x])[0], "passes", String(x));
  });

  test("several gradients in one object, by parts of an argument", () => {
    type Layer = { weights: number[][]; bias: number[] };
    type LayerArgs = [layer: Layer, x: number[]];
    const of = ({ weights, bias }: Layer, x: number[]) => weights.reduce((sum, row, i) => sum + Math.tanh(dot(row, x) + bias[i]), 0);
    const layer = fields<{ dw: number[][]; db: number[] }, LayerArgs>({ dw: gradient({ of, by: [0, "weights"] }), db: gradient({ of, by: [0, "bias"] }) });
    const drawn: LayerArgs = [{ weights: [[0.1, 0.2], [0.3, -0.4]], bias: [0.5, 0] }, [1, -2]];
    const db = drawn[0].weights.map((row, i) => 1 - Math.tanh(dot(row, drawn[1]) + drawn[0].bias[i]) ** 2);
    const dw = db.map((d) => drawn[1].map((x) => d * x));
    const check = (actual: unknown) => layer.check(actual, { dw: [], db: [] }, { args: drawn });
    assert.deepEqual(check({ dw, db }), { pass: true });
    const wrong = check({ dw, db: db.map((d) => -d) });
    assert.ok(!wrong.pass && /^In "db": Only the sign differs/.test(inEnglishOf(wrong.message)));
  });
  test("the whole argument may be an object, and a float32 array is no coarser", () => {
    const of = (p: { a: ArrayLike<number>; b: number }) => p.a[0] * p.a[1] + p.b ** 2;
    const whole = gradient<[p: { a: ArrayLike<number>; b: number }]>({ of, by: 0 });
    assert.equal(ask(whole, { a: [3, 2], b: 8 }, [{ a: new Float32Array([2, 3]), b: 4 }])[0], "passes");
    assert.match(ask(whole, { a: [3, 2] }, [{ a: [2, 3], b: 4 }])[0], /no "b"/);
  });
  test("the arguments are left as they were", () => {
    const copy = structuredClone(args);
    ask(checker, right, args);
    assert.deepEqual(args, copy);
  });
});

test("a function that cannot be differentiated is the author's fault", () => {
  const broken: Checker<unknown, [number[]]>[] = [
    gradient({ of: () => { throw new Error("no"); }, by: 0 }),
    gradient({ of: () => NaN, by: 0 }),
    gradient({ of: () => 1, by: 3 }),
    gradient({ of: () => 1, by: [0, "weights"] }),
  ];
  for (const one of broken) assert.throws(() => one.check([1], undefined, { args: [[1]] }), CheckerError);
  assert.throws(() => gradient({ of: () => 1, by: 0 }).check([1], undefined, { args: [["a"]] }), CheckerError);
});
