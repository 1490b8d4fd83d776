import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglishOf } from "#domain/said.ts";
import { CheckerError } from "#grader/checkers/checker.ts";
import { moments, type Distribution } from "#grader/checkers/moments.ts";
import { createRng, type Rng } from "#grader/rng.ts";

const ask = (of: Distribution, actual: unknown) => {
  const result = moments(of).check(actual, undefined, { args: [] });
  return result.pass ? ["passes", ""] : [inEnglishOf(result.message), inEnglishOf(result.withoutData)];
};
const draw = (n: number, one: (rng: Rng) => number, seed = 1) => {
  const rng = createRng(seed);
  return Array.from({ length: n }, () => one(rng));
};

/** The normal distribution function, by Zelen and Severo's formula (Abramowitz and Stegun 26.2.17), error below 1e-7. */
function normalCdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x >= 0 ? 1 - tail : tail;
}
const normal: Distribution = { mean: 0, variance: 1, cdf: normalCdf };
const uniform: Distribution = { mean: 0, variance: 1 / 3, kurtosis: 1.8, cdf: (x) => Math.min(1, Math.max(0, (x + 1) / 2)) };
const coin = (p: number): Distribution => ({ mean: p, variance: p * (1 - p), kurtosis: 1 / (p * (1 - p)) - 3, cdf: (x) => (x < 0 ? 0 : x < 1 ? 1 - p : 1) });
const exponential: Distribution = { mean: 1, variance: 1, kurtosis: 9, cdf: (x) => (x < 0 ? 0 : 1 - Math.exp(-x)) };

describe("moments: right samples pass", () => {
  const families: [name: string, of: Distribution, one: (rng: Rng) => number, n: number][] = [
    ["normal", normal, (rng) => rng.normal([]), 1000],
    ["uniform", uniform, (rng) => rng.uniform([], -1, 1), 1000],
    ["a fair coin, whose squares do not vary at all", coin(0.5), (rng) => Number(rng.uniform([]) < 0.5), 1000],
    ["a coin of one in five", coin(0.2), (rng) => Number(rng.uniform([]) < 0.2), 1100],
    ["exponential", exponential, (rng) => -Math.log(1 - rng.uniform([])), 8100],
  ];
  for (const [name, of, one, n] of families) {
    test(`${name}, with two hundred seeds`, () => {
      for (let seed = 1; seed <= 200; seed++) assert.deepEqual(ask(of, draw(n, one, seed)), ["passes", ""], `seed ${seed}`);
    });
  }
  test("the largest of two thousand deviations stays far below six standard errors", () => {
    // Were the standard error of the variance too small by a third, five of them would be passed here.
    const n = 1000;
    const largest = Math.max(...Array.from({ length: 2000 }, (_, i) => {
      const x = draw(n, (rng) => rng.normal([]), i + 1);
      const mean = x.reduce((sum, one) => sum + one, 0) / n;
      const variance = x.reduce((sum, one) => sum + (one - mean) ** 2, 0) / n;
      return Math.max(Math.abs(mean) * Math.sqrt(n), Math.abs(variance - 1) * Math.sqrt(n / 2));
    }));
    assert.ok(largest > 3 && largest < 5, String(largest));
  });
  test("whatever the shape of the result", () => assert.deepEqual(ask(normal, createRng(3).normal([10, 10, 20])), ["passes", ""]));
});

describe("moments: wrong samples are told how", () => {
  const n = 10_000;
  const cases: [name: string, of: Distribution, actual: unknown, message: RegExp, withoutData: RegExp][] = [
    ["a shifted mean", normal, draw(n, (rng) => rng.normal([], 0.1)), /The mean of the 10000 samples is 0\.\d+; chance alone leaves it within 0\.06 of 0/, /mean of the samples is too large/],
    ["numbers from 0 to 1 for −1 to 1", uniform, draw(n, (rng) => rng.uniform([])), /mean/, /mean of the samples is too large/],
    ["variance for deviation", { mean: 0, variance: 0.01 }, draw(n, (rng) => rng.normal([], 0, 0.01)), /That is its square: was the variance used where the standard deviation/, /too small, .* its square/],
    ["a root too many", { mean: 0, variance: 0.01 }, draw(n, (rng) => rng.normal([], 0, Math.sqrt(0.1))), /That is its root/, /too large/],
    ["half the variance", normal, draw(n, (rng) => rng.normal([], 0, Math.SQRT1_2)), /about half as much/, /too small/],
    ["twice the variance", { mean: 0, variance: 3 }, draw(n, (rng) => rng.normal([], 0, Math.sqrt(6))), /about twice as much/, /too large/],
    ["one number again and again", normal, new Array(n).fill(0.001), /All 10000 samples are the same number/, /^All samples are the same number\.$/],
    ["another shape of the same mean and variance", normal, draw(n, (rng) => rng.uniform([], -Math.sqrt(3), Math.sqrt(3))), /Mean and variance fit, but the shape does not: \d+(\.\d)? % of the 10000/, /^Mean and variance of the samples fit/],
    ["too few", normal, draw(999, (rng) => rng.normal([])), /at least 1000 samples, got 999/, /too few samples/],
    ["too few for heavy tails", exponential, draw(8099, () => 1), /at least 8100 samples/, /too few/],
    ["NaN among them", normal, [...draw(n, () => 0), NaN], /At index 10000: NaN is not a finite number/, /^A sample is not a finite number\.$/],
    ["text among them", normal, ["0.5"], /expected a number, got the string/, /^Expected numbers, got a string\.$/],
  ];
  for (const [name, of, actual, message, withoutData] of cases) {
    test(name, () => {
      const [said, hidden] = ask(of, actual);
      assert.match(said, message);
      assert.match(hidden, withoutData);
      assert.doesNotMatch(hidden, /\d/);
    });
  }
  test("a distribution may depend on the arguments", () => {
    const checker = moments<[width: number]>(([width]) => ({ mean: 0, variance: 2 / width }));
    const weights = draw(4000, (rng) => rng.normal([], 0, Math.sqrt(2 / 50)));
    assert.equal(checker.check(weights, undefined, { args: [50] }).pass, true);
    assert.equal(checker.check(weights, undefined, { args: [100] }).pass, false);
  });
});

test("a distribution that cannot be is the author's fault", () => {
  for (const wanted of [{ mean: NaN, variance: 1 }, { mean: 0, variance: -1 }, { mean: 0, variance: 1, kurtosis: 0.5 }, { ...normal, cdf: () => NaN }]) {
    assert.throws(() => moments(wanted).check(draw(1000, (rng) => rng.normal([])), undefined, { args: [] }), CheckerError);
  }
  assert.throws(() => moments(() => { throw new Error("no"); }).check([], undefined, { args: [] }), CheckerError);
});
