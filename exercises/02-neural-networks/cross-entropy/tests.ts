import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Args = [logits: number[][], labels: number[]];

/** ln(eᵃ + eᵇ) of two numbers, in double precision. */
const logAddExp = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** The sum of a row's exponentials grows by one class at a time, as a logarithm throughout. */
const meanLoss = (logits: number[][], labels: number[]): number =>
  logits.reduce((sum, scores, i) => sum + scores.reduce(logAddExp) - scores[labels[i]], 0) / logits.length;

/** Scores of every kind, and labels drawn by lot. */
function draw(rng: Rng, examples: number, classes: number, centre = 0): Args {
  return [rng.normal([examples, classes], centre, 2), Array.from({ length: examples }, () => rng.int(0, classes - 1))];
}

/** A first class so far behind that its probability is 0 in double precision, and right all the same. */
function hopeless(rng: Rng, examples: number): Args {
  const others = rng.normal([examples, 3], 0, 2);
  return [others.map((scores) => [rng.uniform([], -1200, -800), ...scores]), others.map(() => 0)];
}

export default defineTests<Args, number>({
  reference: meanLoss,
  checker: allClose({ rtol: 1e-9, atol: 1e-9 }),
  accepts: (logits, labels) => {
    if (!isMatrix(logits)) return "logits is a matrix of finite numbers with at most 100 rows and columns.";
    if (!Array.isArray(labels) || labels.length !== logits.length) return "labels holds a class for each row of logits.";
    return labels.every((label) => Number.isInteger(label) && label >= 0 && label < logits[0].length) ? null : `A label is a whole number from 0 to ${logits[0].length - 1}.`;
  },
  recognise: {
    // How small the number is that was added to the probability, or kept it from 0, differs: the loss never gets past its logarithm.
    "kept-from-zero": (actual, [logits, labels]) => {
      if (!isMatrix(logits) || !Array.isArray(labels)) return false;
      const loss = meanLoss(logits, labels);
      return typeof actual === "number" && loss > 750 && actual > 5 && actual < 750;
    },
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[2, 0], [0, 2]], [0, 0]] }),
    visible("the same differences near 1000", { task: 1, args: [[[1002, 1000], [1000, 1002]], [0, 0]] }),
    visible("four classes, equal scores", { task: 3, args: [[[0, 0, 0, 0], [5, 5, 5, 5], [-1, -1, -1, -1]], [0, 1, 3]] }),

    hidden("overflow in the exponent", { task: 1, hint: "No exponent should ever be above 0.", args: (rng) => draw(rng, 3, 4, 5000) }),
    hidden("all scores very negative", { task: 1, hint: "What is the logarithm of a sum of exponentials that are all 0?", args: (rng) => draw(rng, 3, 4, -5000) }),
    hidden("rows thousands apart", { task: 1, hint: "Is it the largest score of the row that you take out?", args: (rng) => {
      const [near, far] = [draw(rng, 2, 3, 3000), draw(rng, 2, 3, -3000)];
      return [[...near[0], ...far[0]], [...near[1], ...far[1]]];
    } }),
    hidden("the right class hopelessly behind", { task: 2, hint: "What is left of a probability of e to the −900, and of its logarithm?", repeat: 2, args: (rng) => hopeless(rng, 3) }),
    hidden("the right class far ahead", { task: 2, args: (rng) => {
      const [scores] = draw(rng, 2, 3);
      return [scores.map((row) => [900, ...row]), [0, 0]];
    } }),
    hidden("a single example", { task: 2, args: (rng) => draw(rng, 1, 5) }),
    hidden("a single class", { task: 2, args: (rng) => draw(rng, 4, 1) }),
    hidden("as many examples as classes", { task: 3, args: (rng) => draw(rng, 4, 4) }),
    hidden("an ordinary batch", { task: 3, repeat: 3, hint: "The mean is over the examples.", args: (rng) => draw(rng, rng.int(5, 9), rng.int(2, 4)) }),
  ],
});

function isMatrix(value: unknown): value is number[][] {
  return Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every((row) => Array.isArray(row)
    && row.length === value[0].length && row.length > 0 && row.length <= 100 && row.every((entry) => Number.isFinite(entry)));
}
