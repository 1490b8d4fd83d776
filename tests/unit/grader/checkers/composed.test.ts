import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglishOf } from "#domain/said.ts";
import fc from "fast-check";
import { allClose } from "#grader/checkers/all-close.ts";
import { all } from "#grader/checkers/all.ts";
import type { Checker } from "#grader/checkers/checker.ts";
import { exact } from "#grader/checkers/exact.ts";
import { fields, tuple } from "#grader/checkers/fields.ts";
import { property } from "#grader/checkers/property.ts";
import { sameShape } from "#grader/checkers/same-shape.ts";

const close = allClose<number[]>({ rtol: 0, atol: 0.5 });
const ask = (checker: Checker, actual: unknown, expected: unknown) => {
  const result = checker.check(actual, expected, { args: [] });
  return result.pass ? ["passes", ""] : [inEnglishOf(result.message), inEnglishOf(result.withoutData)];
};

describe("fields", () => {
  const checker = fields<{ mean: number[]; label: string }>({ mean: close, label: exact() });
  const truth = { mean: [1, 2], label: "cat" };

  test("each key by its own checker", () => {
    assert.deepEqual(ask(checker, { mean: [1.5, 1.5], label: "cat" }, truth), ["passes", ""]);
    assert.deepEqual(ask(checker, { mean: [1, 2], label: "dog" }, truth), ['In "label": Expected the string "cat", got the string "dog".', 'In "label": The values are wrong.']);
  });
  test("the first key that fails speaks, and names the others", () => {
    const [message, withoutData] = ask(checker, { mean: [1, 2, 9], label: "dog" }, { mean: [1, 2, 3], label: "cat" });
    assert.match(message, /^In "mean": Only the last value differs\. .* Also wrong: "label"\.$/);
    assert.equal(withoutData, 'In "mean": Only the last value differs. Also wrong: "label".');
  });
  test("keys that are missing, too many, or in no object", () => {
    assert.match(ask(checker, { mean: [1, 2], lable: "cat" }, truth)[0], /no "label"; did you mean it by "lable"/);
    assert.match(ask(checker, { ...truth, extra: 1 }, truth)[0], /"extra" that is not asked for/);
    assert.match(ask(checker, [1, 2], truth)[0], /Expected an object with "mean", "label", got an array of shape \[2\]/);
  });
  test("paths of wrong values below a key are not taken for indices of the result", () => {
    const result = checker.check({ mean: [1, 4], label: "cat" }, truth, { args: [] });
    assert.ok(!result.pass && result.difference?.wrong.length === 0 && result.difference.maxAbs === 2);
  });
  test("two programs gave the same when each key says so", () => {
    assert.equal(checker.same({ mean: [1, 2], label: "x" }, { mean: [1.2, 2], label: "x" }), true);
    assert.equal(checker.same({ mean: [1, 2], label: "x" }, { mean: [1, 2], label: "y" }), false);
    assert.equal(checker.same({ mean: 1 }, { mean: 1 }), true);
    assert.equal(checker.same({ mean: 1 }, { mean: 2 }), false);
    assert.equal(checker.same(null, { mean: 1 }), false);
  });
  test("a key named __proto__ is a key like any other", () => {
    const odd = fields<Record<string, string>>(JSON.parse('{"__proto__": null}') === null ? {} : { other: exact() });
    assert.notEqual(ask(odd, JSON.parse('{"other": "a", "__proto__": "b"}'), { other: "a" })[0], "passes");
  });
  test("an expected value is shown where some key has one", () => {
    assert.equal(fields({ a: sameShape(), b: exact() }).showsExpected, true);
    assert.equal(fields({ a: sameShape(), b: property("p", () => true) }).showsExpected, false);
  });
});

describe("tuple", () => {
  const checker = tuple<[number[], string]>(close, exact());
  test("each item by its own checker, paths from the whole", () => {
    assert.deepEqual(ask(checker, [[1.5], "a"], [[1], "a"]), ["passes", ""]);
    const result = checker.check([[1, 2, 9], "a"], [[1, 2, 3], "a"], { args: [] });
    assert.ok(!result.pass);
    assert.match(inEnglishOf(result.message), /^In item 0: Only the last value differs/);
    assert.deepEqual(result.difference?.wrong, [[0, 2]]);
  });
  test("another number of items", () => {
    assert.deepEqual(ask(checker, [[1]], [[1], "a"]), ["Expected an array of 2 items, got 1.", "Expected an array of 2 items; the number of items is wrong."]);
    assert.match(ask(checker, "ab", [[1], "a"])[0], /Expected an array of 2 items, got the string "ab"/);
  });
});

describe("all", () => {
  const positive = property("no value is negative", (actual) => (Array.isArray(actual) && actual.every((x) => x >= 0) ? true : "A value is negative."));
  const checker = all<number[]>(sameShape(), positive, close);
  test("the first that fails speaks", () => {
    assert.deepEqual(ask(checker, [1, 2], [1, 2]), ["passes", ""]);
    assert.match(ask(checker, [-1], [1, 2])[0], /Expected shape \[2\], got \[1\]/);
    assert.deepEqual(ask(checker, [-1, 7], [1, 2]), ["A value is negative.", "This must hold and does not: no value is negative."]);
    assert.match(ask(checker, [1, 2, 7], [1, 2, 3])[0], /Only the last value differs/);
  });
  test("passes exactly when each passes", () => {
    const parts = [sameShape<number[]>(), positive, close];
    fc.assert(fc.property(fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }), (actual, expected) =>
      checker.check(actual, expected, { args: [] }).pass === parts.every((part) => part.check(actual, expected, { args: [] }).pass)));
  });
  test("judges a script step by step only where all of its parts do", () => {
    assert.equal(all(exact(), sameShape()).stepwise, true);
    assert.equal(checker.stepwise, false);
  });
});
