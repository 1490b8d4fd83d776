import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglishOf } from "#domain/said.ts";
import fc from "fast-check";
import { allClose } from "#grader/checkers/all-close.ts";
import { exact } from "#grader/checkers/exact.ts";

type Matrix = number[][];

const checker = allClose({ rtol: 1e-9, atol: 1e-12 });
const close = (a: number, e: number) => Math.abs(a - e) <= 1e-12 + 1e-9 * Math.abs(e);
const ask = (actual: unknown, expected: unknown) => {
  const result = checker.check(actual, expected, { args: [] });
  return result.pass ? ["passes", ""] : [inEnglishOf(result.message), inEnglishOf(result.withoutData)];
};

const rowsOf = (value: number[] | Matrix): Matrix => value.map((row) => (Array.isArray(row) ? row : [row]));
const columns = (rows: Matrix): Matrix => rows[0].map((_, j) => rows.map((row) => row[j]));
const same = (a: number[], e: number[]) => a.length === e.length && a.every((x, i) => close(x, e[i]));
const sameRows = (a: Matrix, e: Matrix) => a.every((row, i) => same(row, e[i]));
const wrongAt = (a: Matrix, e: Matrix) => a.flatMap((row, i) => (same(row, e[i]) ? [] : [i]));
const everywhere = (holds: (a: number, e: number) => boolean) => (a: Matrix, e: Matrix) => a.every((row, i) => row.every((x, j) => holds(x, e[i][j])));
const numberIn = (text: string) => Number(/by a factor of (\S+)\.|is (\S+) too/.exec(text)?.slice(1).find(Boolean));

/** What each guess claims, computed apart from how it is found; `said` is the sentence. */
const claims: Record<string, [pattern: RegExp, claim: (a: Matrix, e: Matrix, said: string) => boolean]> = {
  sign: [/^Only the sign differs\./, everywhere((a, e) => close(-a, e))],
  "some signs": [/^The magnitudes are right, but some signs differ\./, everywhere((a, e) => close(Math.abs(a), Math.abs(e)))],
  zeros: [/^Every value is zero/, everywhere((a) => a === 0)],
  larger: [/^Each value is too large by a factor/, (a, e, said) => everywhere((x, y) => close(x / numberIn(said), y))(a, e)],
  smaller: [/^Each value is too small by a factor/, (a, e, said) => everywhere((x, y) => close(x * numberIn(said), y))(a, e)],
  "larger with another sign": [/^Each value has the wrong sign and is too large/, (a, e, said) => everywhere((x, y) => close(-x / numberIn(said), y))(a, e)],
  "smaller with another sign": [/^Each value has the wrong sign and is too small/, (a, e, said) => everywhere((x, y) => close(-x * numberIn(said), y))(a, e)],
  "offset up": [/^Each value is \S+ too large/, (a, e, said) => everywhere((x, y) => close(x - numberIn(said), y))(a, e)],
  "offset down": [/^Each value is \S+ too small/, (a, e, said) => everywhere((x, y) => close(x + numberIn(said), y))(a, e)],
  square: [/is the square of what/, everywhere((a, e) => close(a, e * e))],
  root: [/is the square root of what/, everywhere((a, e) => close(a, Math.sqrt(e)))],
  transpose: [/^This is the transpose/, (a, e) => sameRows(columns(a), e)],
  "rows reversed": [/^The (rows|values) are in reverse order/, (a, e) => sameRows(a.toReversed(), e)],
  "each row reversed": [/^Each row is in reverse order/, (a, e) => sameRows(a.map((row) => row.toReversed()), e)],
  "one row": [/^Only (the (first|last) (row|value)|(row|value) \d+) differs/, (a, e, said) => {
    const at = /first/.test(said) ? 0 : /last/.test(said) ? e.length - 1 : Number(/\d+/.exec(said)?.[0]);
    return wrongAt(a, e).join() === String(at);
  }],
  "one column": [/^Only (the (first|last) column|column \d+) differs/, (a, e, said) => {
    const at = /first/.test(said) ? 0 : /last/.test(said) ? e[0].length - 1 : Number(/\d+/.exec(said)?.[0]);
    return wrongAt(columns(a), columns(e)).join() === String(at);
  }],
  later: [/^Each (row|value) but the last is the one that belongs one place later/, (a, e) => sameRows(a.slice(0, -1), e.slice(1))],
  earlier: [/^Each (row|value) but the first is the one that belongs one place earlier/, (a, e) => sameRows(a.slice(1), e.slice(0, -1))],
  "later in each row": [/^In each row every value but the last is the one/, (a, e) => sameRows(columns(a).slice(0, -1), columns(e).slice(1))],
  "earlier in each row": [/^In each row every value but the first is the one/, (a, e) => sameRows(columns(a).slice(1), columns(e).slice(0, -1))],
  order: [/^The values are right, but in another order/, (a, e) => same(a.flat().sort((x, y) => x - y), e.flat().sort((x, y) => x - y))],
  "the first rows": [/^The first (\d+ of \d+ )?(row|value)s? (is|are) right, and none after/, (a, e, said) => {
    const right = Number(/^The first (\d+) of/.exec(said)?.[1] ?? 1);
    return wrongAt(a, e).join() === e.map((_, i) => i).slice(right).join();
  }],
  "the first columns": [/^The first (\d+ of \d+ )?columns? (is|are) right, and none after/, (a, e, said) => {
    const right = Number(/^The first (\d+) of/.exec(said)?.[1] ?? 1);
    return wrongAt(columns(a), columns(e)).join() === e[0].map((_, i) => i).slice(right).join();
  }],
};

const value = fc.oneof(fc.integer({ min: -4, max: 9 }), fc.double({ min: -100, max: 100, noNaN: true }));
const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, width]) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows }));
const square = fc.integer({ min: 2, max: 4 }).chain((n) => fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

/** Ways to be wrong; k is a small number that some of them use. */
const changes: Record<string, (e: Matrix, k: number) => Matrix> = {
  negate: (e) => e.map((row) => row.map((x) => -x)),
  magnitude: (e) => e.map((row) => row.map(Math.abs)),
  zero: (e) => e.map((row) => row.map(() => 0)),
  scale: (e, k) => e.map((row) => row.map((x) => x * (k + 2))),
  shrink: (e, k) => e.map((row) => row.map((x) => x / (k + 2))),
  turn: (e, k) => e.map((row) => row.map((x) => -x * (k + 2))),
  turnSmall: (e, k) => e.map((row) => row.map((x) => -x / (k + 2))),
  raise: (e, k) => e.map((row) => row.map((x) => x + k + 0.5)),
  lower: (e, k) => e.map((row) => row.map((x) => x - k - 0.5)),
  square: (e) => e.map((row) => row.map((x) => x * x)),
  root: (e) => e.map((row) => row.map((x) => Math.sqrt(Math.abs(x)))),
  transpose: (e) => (e.length === e[0].length ? columns(e) : e),
  reverse: (e) => e.toReversed(),
  mirror: (e) => e.map((row) => row.toReversed()),
  next: (e) => [...e.slice(1), e[0].map(() => 77)],
  previous: (e) => [e[0].map(() => 77), ...e.slice(0, -1)],
  nextInRow: (e) => e.map((row) => [...row.slice(1), 77]),
  previousInRow: (e) => e.map((row) => [77, ...row.slice(0, -1)]),
  swap: (e, k) => e.map((row, i) => (i === k % e.length ? e[0] : i === 0 ? e[k % e.length] : row)),
  row: (e, k) => e.map((row, i) => (i === k % e.length ? row.map((x, j) => x + j + 3) : row)),
  column: (e, k) => e.map((row, i) => row.map((x, j) => (j === k % row.length ? x + i + 3 : x))),
  drift: (e, k) => e.map((row, i) => row.map((x) => (i > k % e.length ? x + i * i + x * x : x))),
  driftInRow: (e, k) => e.map((row) => row.map((x, j) => (j > k % row.length ? x + j * j + x * x : x))),
  one: (e, k) => e.map((row, i) => row.map((x, j) => (i === k % e.length && j === k % row.length ? x + 1 : x))),
};
const nested = fc.record({
  expected: fc.oneof(matrix, square),
  steps: fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat({ max: 6 })), { minLength: 1, maxLength: 2 }),
});

describe("a guess is true of the whole result whenever it is said", () => {
  const heard = new Map<string, number>();
  const listen = (message: string, a: Matrix, e: Matrix) => {
    for (const [name, [pattern, claim]] of Object.entries(claims)) {
      const said = pattern.exec(message) === null ? null : message.slice(0, message.search(/\.( |$)|\?/) + 1);
      if (said === null) continue;
      heard.set(name, (heard.get(name) ?? 0) + 1);
      assert.ok(claim(a, e, said), `${name}: ${message}\nexpected ${JSON.stringify(e)}\ngot ${JSON.stringify(a)}`);
    }
  };
  for (const flat of [false, true]) {
    test(flat ? "for lists" : "for matrices", () => {
      const samples = fc.sample(nested, { numRuns: 6000, seed: flat ? 7 : 8 });
      for (const { expected, steps } of samples) {
        const truth = flat ? expected.flat().map((x) => [x]) : expected;
        const got = steps.reduce((before, [name, k]) => changes[name](before, k), truth);
        const [message] = flat ? ask(got.flat(), truth.flat()) : ask(got, truth);
        if (message !== "passes") listen(message, rowsOf(got), truth);
      }
    });
  }
  test("every guess was heard", () => {
    for (const name of Object.keys(claims)) assert.ok((heard.get(name) ?? 0) >= 5, `${name}: ${heard.get(name) ?? 0} times`);
  });
});

describe("guesses by example", () => {
  const sequence = [[1, 2], [3, 5], [7, 11], [13, 17]];
  const cases: [name: string, actual: unknown, expected: unknown, message: RegExp, withoutData?: RegExp][] = [
    ["a factor with all the digits that matter", [1.0005, 2.001, 4.002], [1, 2, 4], /^Each value is too large by a factor of 1\.0005\./, /off by the same factor/],
    ["a factor no longer than needed", [Math.fround(0.1) * 8, Math.fround(0.3) * 8], [0.1, 0.3].map(Math.fround), /by a factor of 8\./],
    ["a factor and the sign", [-2, -4, -6], [1, 2, 3], /^Each value has the wrong sign and is too large by a factor of 2\./, /wrong sign and is off/],
    ["a variance for a deviation", 9, 3, /^The result is the square of what is asked for\. Expected 3, got 9\./, /^The result is the square of what is asked for\.$/],
    ["deviations for variances", [2, 3, 4], [4, 9, 16], /^Each value is the square root of what is asked for/],
    ["rows backwards", sequence.toReversed(), sequence, /^The rows are in reverse order\./],
    ["values backwards", [4, 2, 1], [1, 2, 4], /^The values are in reverse order\./],
    ["each row backwards", sequence.map((row) => row.toReversed()), sequence, /^Each row is in reverse order\./],
    ["items backwards", [[[1]], [[2]]], [[[2]], [[1]]], /^The items are in reverse order\./],
    ["labels backwards", ["a", "b", "c"], ["c", "b", "a"], /^The values are in reverse order\./],
    ["rows shifted", [...sequence.slice(1), [0, 0]], sequence, /^Each row but the last is the one that belongs one place later: is an index off by one\?/],
    ["rows shifted the other way", [[0, 0], ...sequence.slice(0, -1)], sequence, /^Each row but the first is the one that belongs one place earlier/],
    ["an error that accumulates", [1, 2, 3.1, 4.3, 5.6], [1, 2, 3, 4, 5], /^The first 2 of 5 values are right, and none after them: does an error accumulate/, /^The first values are right, and none after them/],
    ["right at the first step alone", [[1, 2], [4, 5], [9, 12], [14, 17]], sequence, /^The first row is right, and none after it/],
    ["right on the first slices of an inner axis", [[[1], [2], [9], [8]], [[5], [6], [1], [3]]], [[[1], [2], [3], [4]], [[5], [6], [7], [8]]], /^The first 2 of 4 slices of axis 1 are right/],
    ["a wrong label beside a wrong sign is no matter of signs", { a: [-1, -2], label: "x" }, { a: [1, 2], label: "y" }, /^3 of 3 values are wrong/],
  ];
  for (const [name, actual, expected, message, withoutData] of cases) {
    test(name, () => {
      const [said, hidden] = ask(actual, expected);
      assert.match(said, message);
      if (withoutData !== undefined) assert.match(hidden, withoutData);
    });
  }
  test("keys may be data: without data they are not named", () => {
    assert.deepEqual(ask({ secret: [1, 3], other: [1, 2] }, { secret: [1, 2], other: [1, 2] })[1], "Only one key differs.");
    assert.deepEqual(ask({ secret: 1, other: 2, third: 3 }, { secret: 2, other: 1, third: 3 })[1], "Two keys seem to be exchanged.");
  });
  test("of two zeros with two signs the sign is told", () => {
    const result = exact({ signedZero: true }).check([0], [-0], { args: [] });
    assert.ok(!result.pass && /^Only the sign differs\. Expected -0, got 0|^Only the sign differs\..*expected -0, got 0/.test(inEnglishOf(result.message)), JSON.stringify(result));
  });
});
