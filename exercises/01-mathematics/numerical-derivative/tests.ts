import { allClose, defineTests, hidden, visible } from "#authoring";

interface Differences { forward: number; central: number; second: number }

/** The number of ways to choose k of n. */
function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = ways * (n - i + 1) / i;
  return ways;
}

/** What Taylor's theorem makes of the polynomial: tₖ in f(x + h) = Σ tₖ hᵏ, which is the k-th derivative over k!. */
const taylor = (coefficients: number[], x: number): number[] =>
  coefficients.map((_, k) => coefficients.reduce((sum, c, i) => (i < k ? sum : sum + c * choose(i, k) * x ** (i - k)), 0));

export default defineTests<[coefficients: number[], x: number, h: number], Differences>({
  /** Nothing is subtracted: in each difference the Taylor series of f(x + h) and f(x − h) cancel on paper. */
  reference: (coefficients, x, h) => {
    const t = taylor(coefficients, x);
    const series = (used: (k: number) => boolean, lowest: number) => t.reduce((sum, value, k) => (k >= lowest && used(k) ? sum + value * h ** (k - lowest) : sum), 0);
    return {
      forward: series(() => true, 1),
      central: series((k) => k % 2 === 1, 1),
      second: 2 * series((k) => k % 2 === 0, 2),
    };
  },
  // Dividing by h² makes a rounding error of 1e-15 one of 1e-9.
  checker: allClose({ rtol: 1e-6, atol: 1e-6 }),
  accepts: (coefficients, x, h) => {
    if (!Array.isArray(coefficients) || coefficients.length > 12 || !coefficients.every((c) => Number.isFinite(c))) return "The first argument is an array of at most 12 numbers: [0, 0, 0, 1].";
    if (typeof x !== "number" || !(Math.abs(x) <= 5)) return "The second argument is a number from -5 to 5.";
    return typeof h === "number" && h >= 0.001 && h <= 1 ? null : "The third argument, h, is a number from 0.001 to 1.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[0, 0, 0, 1], 2, 1] }),
    visible("a parabola, where the central difference is exact", { task: 3, args: [[1, -2, 3], 1, 0.5] }),
    visible("a straight line", { task: 1, args: [[4, -2], 3, 0.1] }),

    hidden("a constant", { task: 1, hint: "What is the slope of a horizontal line?", args: (rng) => [[rng.int(2, 9)], rng.uniform([], -2, 2), 0.25] }),
    hidden("no coefficients", { task: 1, hint: "An empty sum is 0.", args: [[], 1.5, 0.5] }),
    hidden("at zero", { task: 1, hint: "Every power but the first is 0 there.", args: (rng) => [rng.normal([5], 0, 2), 0, 0.5] }),
    hidden("a negative x", { task: 2, args: (rng) => [rng.normal([5]), -rng.uniform([], 0.5, 2), 0.5] }),
    hidden("a cubic with large steps", {
      task: 2, repeat: 2, hint: "The differences are asked for, not what they approximate.",
      args: (rng) => [rng.uniform([4], 1, 3), rng.uniform([], -1.5, 1.5), rng.uniform([], 0.5, 1)],
    }),
    hidden("degree eight", { task: 3, args: (rng) => [rng.normal([9]), rng.uniform([], -1.2, 1.2), rng.uniform([], 0.1, 0.3)] }),
    hidden("a small step", {
      task: 3, hint: "By which power of h is each difference divided?",
      args: (rng) => [rng.uniform([4], 1, 3), rng.uniform([], 0.5, 1.5), 0.001],
    }),
  ],
});
