import { allClose, defineModuleTests, fields, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Loss {
  losses: number[];
  gradient: number[][];
}

type Functions = {
  huber: (truth: number[][], prediction: number[][], delta: number) => Loss;
  focal: (truth: number[][], prediction: number[][], gamma: number, alpha: number) => Loss;
};

/** A loss of one output and its slope, over all outputs: the mean for each example, and the gradient of their mean. */
function average(truth: number[][], prediction: number[][], at: (y: number, p: number) => { loss: number; slope: number }): Loss {
  const terms = truth.map((row, i) => row.map((y, j) => at(y, prediction[i][j])));
  const [n, k] = [truth.length, truth[0].length];
  return {
    losses: terms.map((row) => row.reduce((sum, { loss }) => sum + loss, 0) / k),
    gradient: terms.map((row) => row.map(({ slope }) => slope / (n * k))),
  };
}

const bound = 1e-3;

/** The derivative of −w (1 − q)^γ ln q by q, by hand. */
function focalAt(y: number, p: number, gamma: number, alpha: number): { loss: number; slope: number } {
  const kept = Math.min(1 - bound, Math.max(bound, p));
  const [q, w, towards] = y === 1 ? [kept, alpha, 1] : [1 - kept, 1 - alpha, -1];
  const loss = -w * (1 - q) ** gamma * Math.log(q);
  const slope = w * (gamma === 0 ? 0 : gamma * (1 - q) ** (gamma - 1) * Math.log(q)) - w * (1 - q) ** gamma / q;
  return { loss, slope: kept === p ? towards * slope : 0 };
}

const checker = () => fields<Loss>({ losses: allClose({ rtol: 1e-4, atol: 1e-6 }), gradient: allClose({ rtol: 1e-3, atol: 1e-6 }) });
const isMatrix = (value: unknown): value is number[][] => Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row) && row.length > 0 && row.length === value[0].length && row.every((item) => Number.isFinite(item)));

function refusal(truth: unknown, prediction: unknown): string | null {
  if (!isMatrix(truth) || !isMatrix(prediction)) return "truth and prediction are matrices of numbers.";
  return truth.length === prediction.length && truth[0].length === prediction[0].length ? null : "truth and prediction have the same shape.";
}

const labels = (rng: Rng, n: number, k: number): number[][] => rng.ints([n, k], 0, 1);

export default defineModuleTests<Functions>({
  huber: {
    /** Both formulas and their slopes, in float64. */
    reference: (truth, prediction, delta) => average(truth, prediction, (y, p) => {
      const e = p - y;
      return Math.abs(e) <= delta ? { loss: e * e / 2, slope: e } : { loss: delta * Math.abs(e) - delta * delta / 2, slope: delta * Math.sign(e) };
    }),
    checker: checker(),
    accepts: (truth, prediction, delta) => refusal(truth, prediction) ?? (typeof delta === "number" && delta > 0 ? null : "delta is a number above 0."),
    cases: [
      visible("Huber: the worked example", { task: 1, args: [[[0, 0]], [[1, 3]], 2] }),
      visible("Huber: errors to both sides", { task: 3, args: [[[0], [0], [1]], [[-4], [0.5], [0]], 1] }),
      hidden("Huber: errors of all sizes", { task: 1, repeat: 2, hint: "Do the two formulas meet at delta?", args: (rng) => [rng.normal([4, 3]), rng.normal([4, 3], 0, 3), rng.uniform([], 0.5, 2)] }),
      hidden("Huber: a single example of many outputs", { task: 3, hint: "The mean runs over the outputs, then over the examples.", args: (rng) => [rng.normal([1, 6]), rng.normal([1, 6], 0, 2), 0.7] }),
      hidden("Huber: many examples of one output", { task: 1, args: (rng) => [rng.normal([6, 1]), rng.normal([6, 1], 0, 2), 1.5] }),
    ],
  },
  focal: {
    /** The formula and its derivative by hand, in float64. */
    reference: (truth, prediction, gamma, alpha) => average(truth, prediction, (y, p) => focalAt(y, p, gamma, alpha)),
    checker: checker(),
    accepts: (truth, prediction, gamma, alpha) => {
      const problem = refusal(truth, prediction);
      if (problem !== null) return problem;
      if (!isMatrix(truth) || !truth.flat().every((y) => y === 0 || y === 1)) return "Labels are 0 or 1.";
      return typeof gamma === "number" && gamma >= 0 && typeof alpha === "number" && alpha >= 0 && alpha <= 1 ? null : "gamma is at least 0, alpha between 0 and 1.";
    },
    cases: [
      visible("focal: the worked example", { task: 2, args: [[[1, 0]], [[0.5, 0.5]], 2, 0.25] }),
      visible("focal: without a focus it is half the cross-entropy", { task: 2, args: [[[1, 0]], [[0.8, 0.8]], 0, 0.5] }),
      visible("focal: certain and wrong, certain and right", { task: 2, args: [[[1, 0], [1, 0]], [[0, 1], [1, 0]], 1, 0.5] }),
      hidden("focal: probabilities of all sizes", { task: 2, repeat: 2, hint: "Which of q and 1 − q is raised to gamma?", args: (rng) => [labels(rng, 4, 3), rng.uniform([4, 3], 0.05, 0.95), 2, 0.25] }),
      hidden("focal: rare positives that count", { task: 2, hint: "Which weight do the negatives get?", args: (rng) => [labels(rng, 5, 2), rng.uniform([5, 2], 0.1, 0.9), 1.5, 0.9] }),
      hidden("focal: a strong focus", { task: 3, args: (rng) => [labels(rng, 3, 4), rng.uniform([3, 4], 0.1, 0.9), 5, 0.4] }),
    ],
  },
});
