import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Summary {
  mean: number;
  variance: number;
  sampleVariance: number;
  median: number;
}

/**
 * Whole numbers in an order where each wrong idea about the middle gives another number: the true middle is 10,
 * the middle of the list as it stands is above 500, and the middle of the numbers as text is below 5.
 * @param half how many numbers lie below the middle, and how many above; at least 3
 * @param middle what lies in the middle by size: one number, or two
 */
function scrambled(rng: Rng, half: number, middle: number[]): number[] {
  const below = rng.ints([half], 2, 4);
  const above = Array.from({ length: half }, (_, i) => (i < half - 2 ? rng.int(100, 199) : rng.int(501, 599)));
  const [first, second, ...others] = above.toSorted((a, b) => b - a);
  const rest = rng.shuffle([...below, ...others, ...(middle.length === 1 ? [second, ...middle] : middle)]);
  const centre = middle.length === 1 ? [first] : [first, second];
  return [...rest.slice(0, rest.length / 2), ...centre, ...rest.slice(rest.length / 2)];
}

/** The large-offset case spreads by 2: its variance lies between 0 and 20, whatever it is divided by. */
function variancesDrownInNoise(actual: unknown): boolean {
  if (typeof actual !== "object" || actual === null || !("variance" in actual)) return false;
  const variance = Number(actual.variance);
  return variance <= 0 || variance > 20;
}

export default defineTests<[values: number[]], Summary>({
  /**
   * In double precision and without the formulas of the statement: the variance from all pairs,
   * Σᵢ Σⱼ (xᵢ − xⱼ)² / 2n², which needs no mean, and the median by counting how many values are smaller.
   */
  reference: (values) => {
    const n = values.length;
    const pairs = values.reduce((total, a) => total + values.reduce((inner, b) => inner + (a - b) ** 2, 0), 0) / 2;
    const atPlace = (place: number): number => {
      const found = values.find((candidate) =>
        values.filter((value) => value < candidate).length <= place && values.filter((value) => value <= candidate).length > place);
      return found ?? Number.NaN;
    };
    return {
      mean: values[0] + values.reduce((total, value) => total + (value - values[0]), 0) / n,
      variance: pairs / n ** 2,
      sampleVariance: pairs / (n * (n - 1)),
      median: (atPlace(Math.floor((n - 1) / 2)) + atPlace(Math.floor(n / 2))) / 2,
    };
  },
  checker: allClose({ rtol: 1e-6, atol: 1e-9, nanEqual: true }),
  accepts: (values) => {
    if (!Array.isArray(values) || values.length === 0 || !values.every((value) => Number.isFinite(value))) return "Give one array of at least one finite number: [[1, 4, 10, 1]].";
    return values.length <= 500 ? null : "Give at most 500 numbers here.";
  },
  recognise: {
    // What is left of the variance around 10⁹ is rounding noise, and depends on the order of a student's sums.
    "mean-of-squares": (actual, [values]) => Array.isArray(values) && Math.abs(Number(values[0])) > 1e6 && variancesDrownInNoise(actual),
  },
  cases: [
    visible("the worked example, an even count", { task: 1, args: [[1, 4, 10, 1]] }),
    visible("an odd count, 9 before 10", { task: 3, args: [[9, 10, 2]] }),
    visible("a single value", { task: 2, args: [[7]] }),

    hidden("negative values", { task: 1, args: (rng) => [scrambled(rng, 4, [10]).map((value) => -value)] }),
    hidden("all values equal", { task: 2, args: (rng) => {
      const value = rng.int(-50, 50) / 4;
      return [[value, value, value, value, value]];
    } }),
    hidden("two values", { task: 2, hint: "What are n and n − 1 here, and which places are in the middle?", args: (rng) => [[rng.uniform([], -5, 0), rng.uniform([], 1, 5)]] }),
    hidden("a large offset", {
      task: 2, hint: "For the variances: is the mean taken off before you square?",
      args: (rng) => [rng.normal([10], 1e9, 2)],
    }),
    hidden("an odd count, out of order", { task: 3, hint: "For the median: is it the order of numbers or of text?", repeat: 2, args: (rng) => [scrambled(rng, rng.int(4, 8), [10])] }),
    hidden("an even count, out of order", { task: 3, hint: "For the median: there are two in the middle.", repeat: 2, args: (rng) => [scrambled(rng, 2 * rng.int(2, 4), [9, 11])] }),
    hidden("many values", { task: 1, args: (rng) => [rng.normal([200], 3, 10)] }),
  ],
});
