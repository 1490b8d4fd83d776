import { allClose, defineTests, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Activation = "sigmoid" | "tanh" | "relu";
type Args = [x: number[], weights: Matrix[], activation: Activation];

const operations: Record<Activation, (z: ReturnType<typeof tf.tensor2d>) => ReturnType<typeof tf.tensor2d>> = {
  sigmoid: (z) => tf.sigmoid(z),
  tanh: (z) => tf.tanh(z),
  relu: (z) => tf.relu(z),
};

/** Layers of the given widths, the inputs' first; each weight of deviation `gain` over the root of what enters. */
function layers(rng: Rng, widths: number[], gain: number): Matrix[] {
  return widths.slice(1).map((units, l) => rng.normal([widths[l], units], 0, gain / Math.sqrt(widths[l])));
}

const deep = (depth: number, width: number): number[] => Array.from({ length: depth + 1 }, () => width);

export default defineTests<Args, number[]>({
  /** The forward pass, differentiated by TensorFlow. */
  reference: (x, weights, activation) => tf.tidy(() => {
    const gradients = tf.grads((...matrices) =>
      matrices.reduce((h, W) => operations[activation](h.matMul(W).as2D(1, -1)), tf.tensor2d([x])).sum());
    return gradients(weights.map((W) => tf.tensor2d(W))).map((gradient) => {
      // The squares of tiny gradients would be too small for single precision: the largest entry is taken out first.
      const largest = gradient.abs().max().asScalar().arraySync();
      return largest === 0 ? 0 : largest * gradient.div(largest).norm().asScalar().arraySync();
    });
  }),
  // No absolute tolerance: a gradient that has nearly vanished still has four right digits.
  checker: allClose({ rtol: 1e-4, atol: 1e-35 }),
  accepts: (x, weights, activation) => {
    if (typeof activation !== "string" || !Object.hasOwn(operations, activation)) return 'The activation is "sigmoid", "tanh" or "relu".';
    if (!Array.isArray(x) || x.length === 0 || x.length > 50 || !x.every((value) => Number.isFinite(value))) return "x is an array of 1 to 50 finite numbers.";
    if (!Array.isArray(weights) || weights.length === 0 || weights.length > 50 || !weights.every(isMatrix)) return "weights holds 1 to 50 matrices of finite numbers.";
    const misfit = weights.findIndex((W, l) => W.length !== (l === 0 ? x.length : weights[l - 1][0].length));
    return misfit < 0 ? null : `Matrix ${misfit} needs a row for each of the entries that come in.`;
  },
  cases: [
    visible("the worked example", { task: 3, args: [[3, 4], [[[1], [0.5]], [[2]]], "relu"] }),
    visible("five sigmoids in a row", { task: 2, args: [[1], [[[1]], [[1]], [[1]], [[1]], [[1]]], "sigmoid"] }),
    visible("two units into one, tanh", { task: 2, args: [[1], [[[1, -1]], [[0.5], [0.25]]], "tanh"] }),

    hidden("a single layer", { task: 1, hint: "The last layer has its activation, too.", args: (rng) => [rng.normal([3]), layers(rng, [3, 2], 1), "tanh"] }),
    hidden("widths that differ, sigmoid", { task: 2, hint: "Which sum goes over rows, which over columns?", args: (rng) => [rng.normal([3]), layers(rng, [3, 5, 2, 4], 1), "sigmoid"] }),
    hidden("square matrices, tanh", {
      task: 2, repeat: 2, hint: "A square matrix lets a forgotten transpose pass by its shape.",
      args: (rng) => [rng.normal([4]), layers(rng, deep(rng.int(3, 5), 4), 1), "tanh"],
    }),
    hidden("square matrices, relu", {
      task: 2, hint: "Is the slope that of z?",
      args: (rng) => [rng.uniform([5], 0.2, 1), layers(rng, deep(3, 5), 1.5).map((W) => W.map((row) => row.map((weight) => weight + 0.2))), "relu"],
    }),
    hidden("twenty sigmoid layers: nearly nothing is left", { task: 3, hint: "Small values need all their digits.", args: (rng) => [rng.normal([4]), layers(rng, deep(20, 4), 1), "sigmoid"] }),
    hidden("ten layers of large weights: the gradient explodes", {
      task: 3, args: (rng) => [rng.uniform([4], 0.1, 1), layers(rng, deep(10, 4), 0.5).map((W) => W.map((row) => row.map((weight) => Math.abs(weight) + 1))), "relu"],
    }),
    hidden("a layer that is off altogether", {
      task: 2, hint: "What is the slope of ReLU below zero?",
      args: (rng) => [rng.uniform([3], 0.1, 1), [rng.uniform([3, 4], -1, -0.1), ...layers(rng, [4, 3, 2], 1)], "relu"],
    }),
    hidden("a unit exactly at zero", {
      task: 2, hint: "What is the slope of ReLU at 0?",
      args: (rng) => [rng.uniform([3], 0.5, 1), [rng.uniform([3, 2], 0.1, 1).map((row) => [...row, 0]), rng.uniform([3, 2], 0.1, 1)], "relu"],
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.length <= 50 && row.every((x) => Number.isFinite(x)));
}
