import { allClose, defineTests, hidden, visible } from "#authoring";

/** The distance within which a share u of all darts lands: 1 − e^(−r²/2) = u, solved by halving an interval. */
function radiusOf(u: number): number {
  let low = 0, high = 16;
  // On either side of a half, the comparison that keeps its digits.
  const tooSmall = (r: number) => (u < 0.5 ? -Math.expm1(-r * r / 2) < u : Math.exp(-r * r / 2) > 1 - u);
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (tooSmall(middle)) low = middle;
    else high = middle;
  }
  return high;
}

export default defineTests<[uniforms: number[], mean: number, deviation: number], number[]>({
  /** The radius by bisection of its distribution, without a logarithm. Box and Muller 1958. */
  reference: (uniforms, mean, deviation) => uniforms.map((_, i) => {
    const radius = radiusOf(uniforms[i - (i % 2)]);
    const turn = 2 * Math.PI * uniforms[i - (i % 2) + 1];
    return mean + deviation * radius * (i % 2 === 0 ? Math.cos(turn) : Math.sin(turn));
  }),
  checker: allClose({ rtol: 1e-6, atol: 1e-9 }),
  accepts: (uniforms, mean, deviation) => {
    if (!Array.isArray(uniforms) || !uniforms.every((u) => typeof u === "number" && u >= 0 && u < 1)) return "The first argument is an array of numbers from 0 to below 1: [[0.75, 0.25], 10, 2].";
    if (uniforms.length % 2 === 1 || uniforms.length > 1000) return "Give an even count of uniforms, at most 1000.";
    return Number.isFinite(mean) && typeof deviation === "number" && deviation >= 0 && deviation < Infinity ? null : "Give a finite mean, and a deviation of at least 0.";
  },
  cases: [
    visible("the worked example", { task: 3, args: [[0.75, 0.25], 10, 2] }),
    visible("two pairs, standard normal", { task: 2, args: [[0.5, 0.125, 0.9, 0.6], 0, 1] }),
    visible("a uniform that is exactly 0", { task: 1, args: [[0, 0.3], 5, 2] }),

    hidden("a single pair", { task: 1, repeat: 2, hint: "Compare the radius and the angle with those of the worked example.", args: (rng) => [rng.uniform([2], 0.1, 0.9), 0, 1] }),
    hidden("several pairs", { task: 2, repeat: 2, hint: "Which uniforms belong together, and in what order do their samples stand?", args: (rng) => [rng.uniform([2 * rng.int(3, 6)]), rng.normal([]), rng.uniform([], 2, 4)] }),
    hidden("a large mean and a small deviation", { task: 3, hint: "The samples lie close to the mean.", args: (rng) => [rng.uniform([6]), rng.uniform([], 90, 110), rng.uniform([], 0.1, 0.3)] }),
    hidden("uniforms close to 0 and to 1", { task: 1, hint: "Is the argument of the logarithm above 0, whatever the uniform is?", args: (rng) => [rng.shuffle([0, 1 - 2 ** -53]).flatMap((u) => [u, rng.uniform([], 0.1, 0.4)]), 0, 1] }),
    hidden("no spread at all", { task: 3, hint: "With a deviation of 0 every sample is the mean.", args: (rng) => [[0, ...rng.uniform([5])], rng.normal([], 0, 5), 0] }),
    hidden("an empty list", { task: 2, args: [[], 1, 1] }),
    hidden("a thousand samples", { task: 2, args: (rng) => [rng.uniform([1000]), -2, 3] }),
  ],
});
