import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglishOf } from "#domain/said.ts";
import fc from "fast-check";
import { exact } from "#grader/checkers/exact.ts";
import { property } from "#grader/checkers/property.ts";
import { sameShape } from "#grader/checkers/same-shape.ts";
import { set } from "#grader/checkers/set.ts";
import { training } from "#grader/checkers/training.ts";
import type { Checker } from "#grader/checkers/checker.ts";

const ask = (checker: Checker, actual: unknown, expected: unknown, args: unknown[] = []) => {
  const result = checker.check(actual, expected, { args });
  return result.pass ? "passes" : inEnglishOf(result.message);
};

describe("exact", () => {
  test("one unit in the last place is a difference", () => assert.notEqual(ask(exact(), 0.1 + 0.2, 0.3), "passes"));
  test("NaN equals NaN; 0 equals −0 unless the sign is asked for", () => {
    assert.equal(ask(exact(), [NaN, -0], [NaN, 0]), "passes");
    assert.notEqual(ask(exact({ signedZero: true }), -0, 0), "passes");
  });
  test("text is quoted in the message", () => assert.match(ask(exact(), "relu", "gelu"), /expected the string "gelu", got the string "relu"/i));
  test("the string of a number is no number", () => assert.match(ask(exact(), [1, "2"], [1, 2]), /index 1: expected a number, got the string "2"/));
});

describe("sameShape", () => {
  test("any finite values in the right structure pass", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1 }), (rows) => ask(sameShape(), rows.map((row) => row.map((x) => x / 7)), rows) === "passes"));
  });
  test("NaN does not", () => assert.match(ask(sameShape(), [[1, NaN]], [[1, 2]]), /row 0, column 1: NaN is not a finite number/));
  test("another shape does not", () => assert.match(ask(sameShape(), [[1], [2]], [[1, 2]]), /transposed/));
});

describe("set", () => {
  test("a shuffle is the same set", () => {
    const shuffled = fc.array(fc.integer()).chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));
    fc.assert(fc.property(shuffled, ([items, other]) => ask(set(), other, items) === "passes"));
  });
  test("each item as often as expected", () => {
    assert.match(ask(set(), [1, 1, 2], [1, 2, 2]), /1 item is missing, the first the number 2; 1 item is too many, the first the number 1/);
  });
  test("items are arrays, numbers within the tolerance", () => assert.equal(ask(set({ atol: 0.1 }), [[3, 4], [1, 2.05]], [[1, 2], [3, 4]]), "passes"));
  test("within a tolerance a match is found wherever there is one", () => {
    const few = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 5 });
    const permutations = (items: number[]): number[][] => (items.length === 0 ? [[]] : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest])));
    fc.assert(fc.property(few, few, (actual, expected) => {
      const possible = actual.length === expected.length && permutations(actual).some((order) => order.every((a, i) => Math.abs(a - expected[i]) <= 3));
      assert.equal(ask(set({ atol: 3 }), actual, expected) === "passes", possible);
    }), { numRuns: 2000 });
  });
  test("two thousand items take no time to speak of", () => {
    const items = Array.from({ length: 2000 }, (_, i) => [i, -i]);
    const started = performance.now();
    assert.equal(ask(set({ atol: 1e-9 }), items.toReversed(), items), "passes");
    assert.equal(ask(set(), items.toReversed(), items), "passes");
    assert.ok(performance.now() - started < 3000);
  });
  test("no array", () => assert.match(ask(set(), { 0: 1 }, [1]), /got an object/));
});

describe("property", () => {
  const sumsToOne = property("each row sums to one", (actual) => {
    if (!Array.isArray(actual)) return "Return rows.";
    const bad = actual.findIndex((row: number[]) => Math.abs(row.reduce((a, b) => a + b, 0) - 1) > 1e-9);
    return bad < 0 ? true : `Row ${bad} sums to ${actual[bad].reduce((a: number, b: number) => a + b, 0)}.`;
  });
  test("says what does not hold, and for a hidden case only which property", () => {
    const result = sumsToOne.check([[0.5, 0.5], [1, 1]], undefined, { args: [] });
    assert.ok(!result.pass);
    assert.deepEqual([result.message, result.withoutData].map(inEnglishOf), ["Row 1 sums to 2.", "This must hold and does not: each row sums to one."]);
  });
  test("a predicate that stumbles over the result rejects it", () => assert.equal(sumsToOne.check([3], undefined, { args: [] }).pass, false));
  test("two results are the same when they agree to rounding, not when both break the property", () => {
    assert.equal(sumsToOne.same([[1, 1]], [[1, 1 + 1e-12]]), true);
    assert.equal(sumsToOne.same([[1, 1]], [[2, 2]]), false);
  });
});

describe("training", () => {
  const labels = [0, 1, 1, 0];
  const accuracy = training({
    name: "the network", metric: "accuracy on held-out points", atLeast: 0.75,
    score: (actual) => {
      if (!Array.isArray(actual) || actual.length !== 4) throw new Error("return four labels");
      return actual.filter((label, i) => label === labels[i]).length / 4;
    },
  });
  test("the threshold itself is enough", () => assert.equal(ask(accuracy, [0, 1, 1, 1], null), "passes"));
  test("says what was reached and what is needed", () => {
    assert.equal(ask(accuracy, [0, 0, 0, 0], null), "The accuracy on held-out points of the network is 0.5; needed is at least 0.75.");
  });
  test("a result that cannot be scored says why", () => assert.match(ask(accuracy, [0], null), /cannot be scored: return four labels/));
  test("a run that diverged never passes, whichever side the threshold is on", () => {
    const loss = training({ name: "the model", metric: "loss", atMost: 0.1, score: () => NaN });
    assert.match(ask(loss, [], null), /diverged/);
  });
  test("a loss at most", () => {
    const loss = training({ name: "the model", metric: "loss", atMost: 0.1, score: (actual) => Number(actual) });
    assert.equal(ask(loss, 0.1, null), "passes");
    assert.match(ask(loss, 0.11, null), /needed is at most 0\.1/);
  });
});

test("no checker throws, whatever comes", () => {
  const all = [exact(), sameShape(), set(), property("p", () => true), training({ name: "n", metric: "m", atLeast: 0, score: Number })];
  fc.assert(fc.property(fc.anything(), fc.array(fc.double()), (actual, expected) => {
    for (const checker of all) {
      checker.check(actual, expected, { args: [] });
      checker.same(actual, expected);
      checker.same(expected, actual);
    }
  }));
});
