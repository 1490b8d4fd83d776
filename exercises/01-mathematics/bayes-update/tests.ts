import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];

/** Positive numbers that sum to 1. */
function distribution(rng: Rng, size: number): number[] {
  const parts = rng.uniform([size], 0.1, 1);
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

const table = (rng: Rng, hypotheses: number, outcomes: number): Matrix => Array.from({ length: hypotheses }, () => distribution(rng, outcomes));

/** Two coins that prefer opposite sides; a long run for one of them, then nearly as long a run for the other. */
function turnOfFortune(rng: Rng): [number[], Matrix, number[]] {
  const [first, second] = rng.shuffle([0, 1]);
  const runs = [...Array.from({ length: 1000 }, () => first), ...Array.from({ length: 1000 + rng.choice([0, 1]) }, () => second)];
  return [[0.5, 0.5], [[0.85, 0.15], [0.15, 0.85]], runs];
}

/** The weights end below the smallest number where they are multiplied out: the sum is 0, the quotient NaN. */
const vanished = (actual: unknown, [, , observations]: readonly unknown[]): boolean =>
  Array.isArray(observations) && observations.length >= 1000
  && (actual === null || (Array.isArray(actual) && actual.every((value) => Number.isNaN(value))));

export default defineTests<[prior: number[], likelihood: Matrix, observations: number[]], number[] | null>({
  /** By multiplication, with no logarithm: each weight is kept as a fraction and a power of two of its own. */
  reference: (prior, likelihood, observations) => {
    const scaled = prior.map((probability, i) => {
      let fraction = probability, exponent = 0;
      for (const outcome of observations) {
        fraction *= likelihood[i][outcome];
        while (fraction > 0 && fraction < 0.5) {
          fraction *= 2;
          exponent -= 1;
        }
      }
      return { fraction, exponent };
    });
    const possible = scaled.filter(({ fraction }) => fraction > 0);
    if (possible.length === 0) return null;
    const highest = Math.max(...possible.map(({ exponent }) => exponent));
    const weights = scaled.map(({ fraction, exponent }) => fraction * 2 ** (exponent - highest));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => weight / sum);
  },
  checker: allClose({ rtol: 1e-6, atol: 1e-9 }),
  accepts: (prior, likelihood, observations) => {
    if (!isDistribution(prior) || !Array.isArray(likelihood) || !likelihood.every(isDistribution)) return "The prior and each row of the likelihood are probabilities that sum to 1.";
    if (prior.length !== likelihood.length) return `There are ${prior.length} hypotheses and ${likelihood.length} rows of likelihoods.`;
    const outcomes = likelihood[0].length;
    if (likelihood.some((row) => row.length !== outcomes)) return "The rows of the likelihood must be equally long.";
    return Array.isArray(observations) && observations.length <= 5000 && observations.every((outcome) => Number.isInteger(outcome) && outcome >= 0 && outcome < outcomes)
      ? null : `Each observation is a column of the likelihood, from 0 to ${outcomes - 1}.`;
  },
  recognise: { underflow: vanished },
  cases: [
    visible("the worked example", { task: 1, args: [[0.99, 0.01], [[0.95, 0.05], [0.01, 0.99]], [1]] }),
    visible("a second positive test", { task: 1, args: [[0.99, 0.01], [[0.95, 0.05], [0.01, 0.99]], [1, 1]] }),
    visible("no observations", { task: 3, args: [[0.2, 0.3, 0.5], [[0.5, 0.5], [0.1, 0.9], [0.8, 0.2]], []] }),
    visible("impossible under every hypothesis", { task: 3, args: [[0.5, 0.5], [[1, 0], [0, 1]], [0, 1]] }),

    hidden("several hypotheses, several outcomes", {
      task: 1, repeat: 3, hint: "Which index of the likelihood is the hypothesis, which the outcome?",
      args: (rng) => {
        const [hypotheses, outcomes] = [rng.int(4, 5), rng.int(2, 3)];
        return [distribution(rng, hypotheses), table(rng, hypotheses, outcomes), rng.ints([rng.int(3, 6)], 0, outcomes - 1)];
      },
    }),
    hidden("as many hypotheses as outcomes", {
      task: 1, hint: "With a square table, exchanged indices go unnoticed.",
      args: (rng) => [distribution(rng, 3), table(rng, 3, 3), rng.ints([4], 0, 2)],
    }),
    hidden("a likelihood of 0", {
      task: 2, hint: "The logarithm of 0 is −Infinity. What is left of that hypothesis in the end?",
      args: (rng) => [distribution(rng, 3), [distribution(rng, 2), [0, 1], distribution(rng, 2)], [0, ...rng.ints([3], 0, 1)]],
    }),
    hidden("a prior of 0", { task: 2, hint: "No observation can revive it.", args: (rng) => [[0, ...distribution(rng, 2)], table(rng, 3, 2), rng.ints([4], 0, 1)] }),
    hidden("thousands of observations", {
      task: 2, repeat: 2, hint: "What is the product of 3000 probabilities?",
      args: (rng) => {
        // Nearly the same three dice, so that no posterior is simply 1.
        const die = distribution(rng, 4);
        const shifted = (shift: number) => [die[0] + shift, die[1] - shift, die[2], die[3]];
        return [distribution(rng, 3), [die, shifted(0.001), shifted(-0.001)], rng.ints([3000], 0, 3)];
      },
    }),
    hidden("hopeless halfway, even in the end", { task: 2, repeat: 2, hint: "When are the weights normalised: after each observation, or once?", args: turnOfFortune }),
    hidden("impossible after many observations", {
      task: 3, hint: "What is −Infinity minus −Infinity?",
      args: (rng) => [[0.5, 0.5], [[0, 0.5, 0.5], [0.5, 0, 0.5]], [...rng.ints([3], 0, 1), 0, 1]],
    }),
  ],
});

function isDistribution(value: unknown): value is number[] {
  return Array.isArray(value) && value.length > 0 && value.every((p) => typeof p === "number" && p >= 0)
    && Math.abs(value.reduce((sum, p) => sum + p, 0) - 1) < 1e-6;
}
