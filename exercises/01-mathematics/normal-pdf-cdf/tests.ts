import { allClose, defineModuleTests, hidden, visible } from "#authoring";

type Functions = {
  normalPdf: (x: number, mean: number, deviation: number) => number;
  erf: (x: number) => number;
  normalCdf: (x: number, mean: number, deviation: number) => number;
};

/** By a series of positive terms, erf(x) = 2/√π e^(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (1·3·5…(2n+1)), to fifteen digits; beyond 6 it is ±1. */
function errorFunction(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x, sum = x;
  for (let n = 1; n < 200; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

const accepts = (x: unknown, mean: unknown, deviation: unknown) => {
  if (![x, mean, deviation].every((value) => Number.isFinite(value))) return "Give three finite numbers, x, mean and deviation: [12, 10, 2].";
  return typeof deviation === "number" && deviation > 0 ? null : "The deviation must be above 0.";
};

/** Six decimals: the approximation itself is off by up to 1.5e-7. */
const sixDecimals = allClose<number>({ rtol: 0, atol: 1e-6 });

export default defineModuleTests<Functions>({
  normalPdf: {
    /** By its logarithm: −z²/2 − ln σ − ln(2π)/2. */
    reference: (x, mean, deviation) => Math.exp(-(((x - mean) / deviation) ** 2) / 2 - Math.log(deviation) - Math.log(2 * Math.PI) / 2),
    checker: allClose({ rtol: 1e-9, atol: 1e-300 }),
    accepts,
    cases: [
      visible("the density of the worked example", { task: 1, args: [12, 10, 2] }),
      visible("a narrow bell is taller than 1", { task: 1, args: [3, 3, 0.1] }),
      hidden("density left and right of the mean", {
        task: 1, repeat: 3, hint: "Where does the deviation stand in the formula, and in which power?",
        args: (rng) => {
          const [mean, deviation] = [rng.normal([], 0, 5), rng.uniform([], 2, 6)];
          return [mean + deviation * rng.choice([-1, 1]) * rng.uniform([], 0.3, 2.5), mean, deviation];
        },
      }),
      hidden("density far out", { task: 1, hint: "Is the exponent negative, and halved?", args: (rng) => [rng.uniform([], -15, -10), 0, rng.uniform([], 0.4, 0.6)] }),
    ],
  },
  erf: {
    reference: errorFunction,
    checker: sixDecimals,
    accepts: (x) => (Number.isFinite(x) ? null : "Give one finite number."),
    cases: [
      visible("erf of the worked example", { task: 2, args: [Math.SQRT1_2] }),
      visible("erf of its negative", { task: 2, args: [-Math.SQRT1_2] }),
      hidden("erf at zero", { task: 2, args: [0] }),
      hidden("erf of a positive number", { task: 2, hint: "Is the lowest power of t the first? Is the exponential there?", args: (rng) => [rng.uniform([], 0.2, 1.8)] }),
      hidden("erf of a negative number", { task: 2, repeat: 2, hint: "For which x does the approximation hold?", args: (rng) => [-rng.uniform([], 0.3, 2.5)] }),
      hidden("erf far out on both sides", { task: 2, repeat: 2, hint: "What are the limits of erf on either side? A power series loses all its digits there.", args: (rng) => [rng.choice([-1, 1]) * rng.uniform([], 6, 40)] }),
    ],
  },
  normalCdf: {
    reference: (x, mean, deviation) => (1 + errorFunction((x - mean) / deviation / Math.sqrt(2))) / 2,
    checker: sixDecimals,
    accepts,
    cases: [
      visible("the area of the worked example", { task: 3, args: [12, 10, 2] }),
      hidden("area below a point left of the mean", { task: 3, hint: "It is less than a half.", args: (rng) => {
        const deviation = rng.uniform([], 2, 4);
        return [-deviation * rng.uniform([], 0.3, 2), 0, deviation];
      } }),
      hidden("area below a point right of the mean", { task: 3, repeat: 2, hint: "By what is z divided before the error function sees it?", args: (rng) => {
        const [mean, deviation] = [rng.normal([], 0, 5), rng.uniform([], 0.1, 0.5)];
        return [mean + deviation * rng.uniform([], 0.3, 2), mean, deviation];
      } }),
      hidden("area below the mean itself", { task: 3, args: (rng) => {
        const mean = rng.normal([], 0, 5);
        return [mean, mean, rng.uniform([], 1, 3)];
      } }),
      hidden("nearly all or nearly nothing", { task: 3, args: (rng) => [rng.choice([-1, 1]) * rng.uniform([], 10, 50), 0, 1] }),
    ],
  },
});
