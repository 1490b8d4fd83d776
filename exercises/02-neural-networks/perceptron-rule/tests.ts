import { defineTests, exact, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Args = [x: number[][], y: number[], epochs: number];

interface Perceptron {
  w: number[];
  b: number;
  mistakes: number[];
}

const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** Whole numbers on both sides of a hidden line, none nearer to it than the margin, both labels present. */
function separable(rng: Rng, { examples, inputs, offset }: { examples: number; inputs: number; offset: number }): Args {
  const normal = Array.from({ length: inputs }, () => rng.choice([-3, -2, 2, 3]));
  const x: number[][] = [];
  const y: number[] = [];
  while (x.length < examples) {
    const label = x.length % 2 === 0 ? 1 : -1;
    const point = rng.ints([inputs], -6, 6);
    if (label * (dot(normal, point) - offset) < 3) continue;
    x.push(point);
    y.push(label);
  }
  const order = rng.permutation(examples);
  return [order.map((i) => x[i]), order.map((i) => y[i]), 200];
}

export default defineTests<Args, Perceptron>({
  /**
   * The dual form, which keeps no weights: how often each example was corrected, and the products of all pairs of
   * examples (with a 1 for the bias). Whole numbers, so every score is exact.
   */
  reference: (x, y, epochs) => {
    const products = x.map((a) => x.map((b) => dot(a, b) + 1));
    const corrections = x.map(() => 0);
    const mistakes: number[] = [];
    do {
      const before = dot(corrections, corrections.map(() => 1));
      for (const i of x.keys()) {
        const score = corrections.reduce((sum, count, k) => sum + count * y[k] * products[k][i], 0);
        if (Math.sign(score) !== y[i]) corrections[i] += 1;
      }
      mistakes.push(dot(corrections, corrections.map(() => 1)) - before);
    } while (mistakes.at(-1) !== 0 && mistakes.length < epochs);
    return { w: x[0].map((_, j) => dot(corrections, x.map((row, i) => y[i] * row[j]))), b: dot(corrections, y), mistakes };
  },
  checker: exact(),
  accepts: (x, y, epochs) => {
    if (!isMatrix(x)) return "x is a matrix of whole numbers between -1000 and 1000, with at most 100 rows and columns.";
    if (!Array.isArray(y) || y.length !== x.length || !y.every((label) => label === 1 || label === -1)) return "y holds 1 or -1 for each row of x.";
    return Number.isInteger(epochs) && Number(epochs) >= 1 && Number(epochs) <= 200 ? null : "epochs is a whole number from 1 to 200.";
  },
  cases: [
    visible("the worked example", { task: 1, args: [[[1, 1], [3, 0]], [1, -1], 10] }),
    visible("the AND gate", { task: 3, args: [[[0, 0], [0, 1], [1, 0], [1, 1]], [-1, -1, -1, 1], 20] }),
    visible("XOR has no line", { task: 3, args: [[[0, 0], [0, 1], [1, 0], [1, 1]], [-1, 1, 1, -1], 6] }),

    hidden("a single example", { task: 1, hint: "Is a score of 0 a mistake?", args: (rng) => [rng.ints([1, 3], 1, 9), [rng.choice([1, -1])], 5] }),
    hidden("labels that are all 1", { task: 1, hint: "Is a score of 0 a mistake, and does the bias move too?", args: (rng) => [rng.ints([4, 2], 1, 9), [1, 1, 1, 1], 10] }),
    hidden("two equal examples of different labels", {
      task: 3, hint: "No line can be right for both: how many epochs are there then?",
      args: (rng) => {
        const point = rng.ints([2], 1, 5);
        return [[point, rng.ints([2], -5, -1), point], [1, -1, -1], 7];
      },
    }),
    hidden("a single epoch", { task: 2, hint: "Does the next example already meet the corrected weights?", args: (rng) => {
      const [x, y] = separable(rng, { examples: 8, inputs: 3, offset: 0 });
      return [x, y, 1];
    } }),
    hidden("a line far from the origin", { task: 2, hint: "Without the bias every line goes through the origin.", args: (rng) => separable(rng, { examples: 10, inputs: 1, offset: rng.choice([-6, 6]) }) }),
    hidden("points that a line separates", { task: 3, repeat: 3, hint: "Every mistake is corrected before the next example, and an epoch without one is the last.", args: (rng) => separable(rng, { examples: rng.int(6, 12), inputs: rng.int(2, 4), offset: rng.int(-3, 3) }) }),
    hidden("labels drawn by lot", { task: 3, hint: "Such points may not be separable.", args: (rng) => [rng.ints([12, 2], -4, 4), Array.from({ length: 12 }, () => rng.choice([1, -1])), 15] }),
  ],
});

function isMatrix(value: unknown): value is number[][] {
  return Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every((row) => Array.isArray(row)
    && row.length === value[0].length && row.length > 0 && row.length <= 100
    && row.every((entry) => Number.isInteger(entry) && Math.abs(entry) <= 1000));
}
