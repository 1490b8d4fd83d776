import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglishOf } from "#domain/said.ts";
import fc from "fast-check";
import { allClose } from "#grader/checkers/all-close.ts";
import { UnsupportedValue } from "#grader/runner/encoding.ts";

const context = { args: [] };
const tight = allClose({ rtol: 1e-6, atol: 1e-9 });
const check = (actual: unknown, expected: unknown, checker = tight) => checker.check(actual, expected, context);
const message = (actual: unknown, expected: unknown, checker = tight) => {
  const result = check(actual, expected, checker);
  return result.pass ? "passes" : inEnglishOf(result.message);
};

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) => fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

/** Lists that contain a hole are a mistake of their own, and a value that is no data never equals itself. */
const data = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, number, fc.constantFrom(Infinity, -Infinity), fc.string(), fc.boolean(), fc.constant(null), fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(fc.string(), tie("value"), { maxKeys: 3 })),
})).value;

describe("allClose: the tolerance", () => {
  test("a value equals itself, whatever its structure", () => {
    fc.assert(fc.property(data, (value) => check(value, structuredClone(value)).pass));
  });

  test("the bound is |a − e| ≤ atol + rtol·|e|, exactly at its edge", () => {
    // Powers of two: every sum and product below is exact.
    const checker = allClose({ rtol: 2 ** -10, atol: 2 ** -20 });
    const expected = 4;
    const bound = 2 ** -20 + 2 ** -10 * expected;
    for (const side of [-1, 1]) {
      assert.equal(message(expected + side * bound, expected, checker), "passes");
      assert.notEqual(message(expected + side * (bound + 2 ** -40), expected, checker), "passes");
    }
  });

  test("the tolerance is relative to the expected value, not to the result", () => {
    const checker = allClose({ rtol: 0.5, atol: 0 });
    assert.equal(check(1, 2, checker).pass, true);
    assert.equal(check(2, 1, checker).pass, false);
  });

  test("widening a tolerance never rejects what a tighter one accepts", () => {
    fc.assert(fc.property(number, number, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, e, rtol, more) => {
      const narrow = check(a, e, allClose({ rtol, atol: 1e-9 })).pass;
      return !narrow || check(a, e, allClose({ rtol: rtol + more, atol: 1e-9 })).pass;
    }));
  });

  test("all zeros are not close to small truths", () => {
    assert.equal(check([0, 0, 0], [5e-4, 4e-4, 3e-4], allClose({ rtol: 1e-4, atol: 1e-6 })).pass, false);
  });
});

describe("allClose: values without a distance", () => {
  test("NaN equals nothing, and only NaN where the exercise says so", () => {
    assert.match(message(NaN, 1), /NaN comes from/);
    assert.equal(check(NaN, NaN).pass, false);
    const lenient = allClose({ rtol: 1, atol: 1, nanEqual: true });
    assert.equal(check([NaN], [NaN], lenient).pass, true);
    assert.equal(check([0], [NaN], lenient).pass, false);
    assert.equal(check([NaN], [0], lenient).pass, false);
  });

  test("Infinity equals only itself, however wide the tolerance", () => {
    const wide = allClose({ rtol: 1e300, atol: Number.MAX_VALUE });
    assert.equal(check(Infinity, Infinity, wide).pass, true);
    for (const other of [-Infinity, NaN, Number.MAX_VALUE, 0]) {
      assert.equal(check(other, Infinity, wide).pass, false, `${other} for Infinity`);
      assert.equal(check(Infinity, other, wide).pass, false, `Infinity for ${other}`);
    }
  });

  test("−0 equals 0", () => assert.equal(check([-0, 0], [0, -0]).pass, true));

  test("strings, booleans, null, undefined, BigInt and functions are no numbers", () => {
    for (const other of ["1", true, null, undefined, 1n, () => 1, Symbol("1"), new Date(1), [1], { 0: 1 }, new UnsupportedValue("a Proxy")]) {
      assert.equal(check(other, 1).pass, false, typeof other);
      assert.equal(check([other], [1]).pass, false, `[${typeof other}]`);
    }
    assert.match(message("1.50", 1.5), /number was put into text/i);
    assert.match(message(undefined, [1]), /return statement/);
  });
});

describe("allClose: shapes", () => {
  const cases: [name: string, actual: unknown, expected: unknown, pattern: RegExp][] = [
    ["transposed", [[1, 2], [3, 4], [5, 6]], [[1, 3, 5], [2, 4, 6]], /^Expected shape \[2, 3\], got \[3, 2\]: transposed\?$/],
    ["flat for nested", [1, 2, 3, 4], [[1, 2], [3, 4]], /got \[4\]: flat, where nested rows/],
    ["nested for flat", [[1, 2, 3]], [1, 2, 3], /nested, where one flat array/],
    ["one row too many", [[1], [2], [3]], [[1], [2]], /one too many along axis 0/],
    ["one column too few", [[1], [2]], [[1, 1], [2, 2]], /one too few along axis 1/],
    ["ragged rows", [[1, 2], [3]], [[1, 2], [3, 4]], /item 1 is an array of shape \[1\]/],
    ["a number for an array", 3, [3], /Expected an array of shape \[1\], got the number 3/],
    ["an array for a number", [3], 3, /not an array around it/],
    ["another number of ragged items", [[1], [2, 3]], [[1], [2, 3], [4]], /Expected 3 items, got 2/],
    ["a missing key", { mean: 1, varience: 2 }, { mean: 1, variance: 2 }, /no "variance"; did you mean it by "varience"/],
    ["a key too many", { a: 1, b: 2 }, { a: 1 }, /has a key "b" that is not asked for/],
    ["a shape inside an object", { w: [1] }, { w: [1, 2] }, /^At "w": expected shape \[2\], got \[1\]/],
    ["empty for filled", [], [1, 2], /Expected shape \[2\], got \[0\]/],
    ["an own __proto__ key", JSON.parse('{"__proto__": 1, "a": 1}'), { a: 1 }, /not asked for/],
  ];
  for (const [name, actual, expected, pattern] of cases) test(name, () => assert.match(message(actual, expected), pattern));

  test("a hole is told from undefined", () => {
    const holey = [1, 2, 3];
    delete holey[1];
    assert.match(message(holey, [1, 2, 3]), /index 1: this index was never written/);
    assert.match(message([1, undefined, 3], [1, 2, 3]), /index 1: expected a number, got undefined/);
  });

  test("typed arrays count as arrays, whichever side they are on", () => {
    assert.equal(check(new Float64Array([1, 2]), [1, 2]).pass, true);
    assert.equal(check([1, 2], new Float32Array([1, 2])).pass, true);
    assert.equal(check([new Float32Array([0.5]), [1]], [[0.5], [1]]).pass, true);
    assert.match(message(new Uint8Array(3), [1, 2]), /got \[3\]/);
  });
});

describe("allClose: the explanation", () => {
  const expected = [[1, 2, 3], [4, 5, 6], [7, 8, 10]];
  const map = (change: (x: number, i: number, j: number) => number) => expected.map((row, i) => row.map((x, j) => change(x, i, j)));
  const cases: [name: string, actual: unknown, pattern: RegExp][] = [
    ["only the sign", map((x) => -x), /^Only the sign differs/],
    ["some signs", map((x, i) => (i === 1 ? -x : x)), /some signs differ/],
    ["a constant factor", map((x) => x * 8), /too large by a factor of 8\b/],
    ["a constant share", map((x) => x / 3), /too small by a factor of 3\b/],
    ["a constant offset", map((x) => x + 0.5), /0\.5 too large/],
    ["a square transposed", map((_, i, j) => expected[j][i]), /^This is the transpose/],
    ["another order", [expected[1], expected[0], expected[2]], /another order/],
    ["the last row", map((x, i) => (i === 2 ? x + i * x : x)), /^Only the last row differs/],
    ["the first column", map((x, i, j) => (j === 0 ? x * x + 1 : x)), /^Only the first column differs/],
    ["all zeros", map(() => 0), /^Every value is zero/],
    ["the first wrong place and the size", map((x, i, j) => (i === 1 && j === 2 || i === 2 && j === 0 ? x + 1 : x)), /2 of 9 values are wrong\. The first is at row 1, column 2: expected 6, got 7\. The largest error is 1, the mean error 0\.222222\./],
    ["NaN everywhere", map(() => NaN), /^Every value is NaN/],
    ["one NaN", map((x, i, j) => (i === 0 && j === 1 ? NaN : x)), /1 of 9 values is NaN, the first at row 0, column 1/],
    ["Infinity", map((x, i) => (i === 0 ? Infinity : x)), /Infinity, the first at row 0, column 0.*division by zero/],
  ];
  for (const [name, actual, pattern] of cases) test(name, () => assert.match(message(actual, expected), pattern));

  const others: [name: string, actual: unknown, expected: unknown, pattern: RegExp][] = [
    ["one matrix of a pair is an item, not a row", [[[9, 8], [7, 6]], [[5, 6], [7, 8]]], [[[1, 2], [3, 4]], [[5, 6], [7, 8]]], /^Only the first item differs\. 4 of 8/],
    ["one matrix of several", [[[1, 2]], [[3, 9]], [[5, 6]]], [[[1, 2]], [[3, 4]], [[5, 6]]], /^Only item 1 differs\./],
    ["an inner axis of a batch", [[[1, 2], [9, 8]], [[5, 6], [7, 1]]], [[[1, 2], [3, 4]], [[5, 6], [7, 8]]], /^Only the last slice of axis 1 differs\./],
    ["one part of a list of unlike matrices", [[[1, 2], [3, 4]], [7, 5]], [[[1, 2], [3, 4]], [5, 6]], /^Only the last item differs\./],
    ["one object of a list", [{ x: 1, y: 2 }, { x: 9, y: 4 }], [{ x: 1, y: 2 }, { x: 3, y: 4 }], /^Only the last item differs\./],
    ["one value of a row", [1, 2, 3, 9], [1, 2, 3, 4], /^Only the last value differs\./],
    ["two zeros may be computed", [0, 0], [1, 2], /^2 of 2 values are wrong/],
    ["zeros for small values may be rounded ones", [0, 0, 0, 0, 0], [5e-4, 4e-4, 3e-4, 2e-4, 5], /^5 of 5 values are wrong/],
    ["one infinite value", [-Infinity, 1], [2, 1], /^1 of 2 values is -Infinity, /],
    ["two keys exchanged", { mean: 4, variance: 2, n: 7 }, { mean: 2, variance: 4, n: 7 }, /^"mean" and "variance" seem to be exchanged\./],
    ["two matrices exchanged", { k: [[1, 2]], v: [[3, 5]] }, { k: [[3, 5]], v: [[1, 2]] }, /^"k" and "v" seem to be exchanged\./],
    ["three keys in turn", { a: 1, b: 2, c: 4 }, { a: 2, b: 4, c: 1 }, /^3 of 3 values are wrong/],
    ["another order below a key", { a: [1, 2, 4], b: 3 }, { a: [4, 1, 2], b: 3 }, /^Only "a" differs\./],
  ];
  for (const [name, actual, wanted, pattern] of others) test(name, () => assert.match(message(actual, wanted), pattern));

  test("two numbers that agree in six digits are shown with more", () => {
    assert.match(message(1.00000012, 1, allClose({ rtol: 0, atol: 1e-9 })), /Expected 1, got 1\.00000012/);
  });

  test("the message without data holds no digit of input, result or truth", () => {
    fc.assert(fc.property(matrix, matrix, (actual, wanted) => {
      const result = check(actual, wanted);
      if (result.pass) return;
      assert.doesNotMatch(inEnglishOf(result.withoutData).replace(/0\/0|axis \d/g, ""), /\d/);
      assert.doesNotMatch(JSON.stringify(result.withoutData).replace(/0\/0|"axis":\d/g, ""), /\d/);
    }));
  });
});

describe("allClose: anything can be in the result", () => {
  test("never throws", () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withDate: true, withMap: true }), fc.oneof(data, matrix), (actual, expected) => {
      assert.equal(typeof check(actual, expected).pass, "boolean");
      assert.equal(typeof tight.same(actual, actual), "boolean");
    }));
  });

  test("a proxy whose traps throw, a getter that throws, an array a million deep", () => {
    const angry = new Proxy([], { get() { throw new Error("no"); } });
    let deep: unknown[] = [];
    for (let i = 0; i < 1e6; i++) deep = [deep];
    for (const actual of [angry, { get a() { throw new Error("no"); } }, deep]) {
      assert.equal(check(actual, [1]).pass, false);
      assert.equal(check(actual, { a: 1 }).pass, false);
    }
  });
});
