import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Args = [logits: Matrix, labels: number[]];

/** Scores, and labels that have nothing to do with them. */
function draw(rng: Rng, examples: number, classes: number, centre = 0): Args {
  return [rng.normal([examples, classes], centre, 1.5), Array.from({ length: examples }, (_, i) => (i + rng.int(0, 1)) % classes)];
}

/** A last class that lies far from the others in every row. */
function withOutlier(rng: Rng, distance: number): Matrix {
  return rng.normal([3, 3]).map((scores) => [...scores, distance]);
}

export default defineTests<Args, Matrix>({
  /**
   * In double precision and from differences of scores alone: 1 / pⱼ = Σₖ e^(zₖ − zⱼ). Where that overflows, the
   * probability is 1 / Infinity, which is 0, as it should be.
   */
  reference: (logits, labels) => logits.map((scores, i) => scores.map((own, j) => {
    const inverse = scores.reduce((sum, other) => sum + Math.exp(other - own), 0);
    return (1 / inverse - Number(labels[i] === j)) / logits.length;
  })),
  checker: allClose({ rtol: 1e-9, atol: 1e-9 }),
  accepts: (logits, labels) => {
    if (!isMatrix(logits)) return "logits is a matrix of finite numbers with at most 64 rows and columns.";
    if (!Array.isArray(labels) || labels.length !== logits.length) return "labels holds a class for each row of logits.";
    return labels.every((label) => Number.isInteger(label) && label >= 0 && label < logits[0].length) ? null : `A label is a whole number from 0 to ${logits[0].length - 1}.`;
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[0, 0, 0], [2, 0, 0]], [2, 0]] }),
    visible("the same differences near 1000", { task: 1, args: [[[1000, 1000, 1000], [1002, 1000, 1000]], [2, 0]] }),
    visible("a single example, two classes", { task: 2, args: [[[0, 1]], [0]] }),

    hidden("overflow in the exponent", { task: 1, hint: "No exponent should ever be above 0.", args: (rng) => draw(rng, 3, 4, 5000) }),
    hidden("all scores very negative", { task: 1, hint: "What is the sum when every exponential is 0?", args: (rng) => draw(rng, 3, 4, -5000) }),
    hidden("certain and wrong", { task: 2, hint: "How large can the gradient of a score become?", args: (rng) => [withOutlier(rng, 900), [0, 1, 2]] }),
    hidden("certain and right", { task: 2, hint: "What is there to learn from an example that was foreseen?", args: (rng) => [withOutlier(rng, 900), [3, 3, 3]] }),
    hidden("a single class", { task: 2, args: (rng) => [rng.normal([3, 1]), [0, 0, 0]] }),
    hidden("as many examples as classes", { task: 3, args: (rng) => draw(rng, 4, 4) }),
    hidden("a larger batch", { task: 3, hint: "By what is the loss divided?", args: (rng) => draw(rng, 20, 3) }),
    hidden("an ordinary batch", { task: 3, repeat: 3, args: (rng) => draw(rng, rng.int(5, 8), rng.int(2, 4)) }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.length <= 64 && value.every((row) => Array.isArray(row)
    && row.length === value[0].length && row.length > 0 && row.length <= 64 && row.every((entry) => Number.isFinite(entry)));
}
