import { allClose, defineModuleTests, fields, gradient, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Tensor = ReturnType<typeof tf.add>;

interface Weights {
  W1: Matrix;
  b1: number[];
  W2: Matrix;
  b2: number[];
}

interface Result {
  probabilities: Matrix;
  loss: number;
  dW1: Matrix;
  db1: number[];
  dW2: Matrix;
  db2: number[];
}

type Args = [x: Matrix, labels: number[], weights: Weights];
type Functions = { raw: (...args: Args) => Result; framework: (...args: Args) => Result };

/** The outputs before the softmax for each example, in float64. */
function logits(x: Matrix, { W1, b1, W2, b2 }: Weights): Matrix {
  const affine = (values: number[], W: Matrix, b: number[]) => b.map((bias, j) => values.reduce((sum, value, i) => sum + value * W[i][j], bias));
  return x.map((example) => affine(affine(example, W1, b1).map((z) => Math.max(0, z)), W2, b2));
}

/** ln Σ e^z */
function logSum(z: number[]): number {
  const top = Math.max(...z);
  return top + Math.log(z.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

const loss = (x: Matrix, labels: number[], weights: Weights): number =>
  logits(x, weights).reduce((sum, z, i) => sum + logSum(z) - z[labels[i]], 0) / x.length;

const probabilities = (x: Matrix, weights: Weights): Matrix => logits(x, weights).map((z) => z.map((value) => Math.exp(value - logSum(z))));

/** By TensorFlow, derivatives included. */
function byTensorFlow(x: Matrix, labels: number[], { W1, b1, W2, b2 }: Weights): Result {
  const truth = tf.oneHot(tf.tensor1d(labels, "int32"), b2.length);
  const outputs = (w1: Tensor, c1: Tensor, w2: Tensor, c2: Tensor) => tf.tensor2d(x).matMul(w1).add(c1).relu().matMul(w2).add(c2);
  const parameters: [Tensor, Tensor, Tensor, Tensor] = [tf.tensor2d(W1), tf.tensor1d(b1), tf.tensor2d(W2), tf.tensor1d(b2)];
  const { value, grads: [dW1, db1, dW2, db2] } = tf.valueAndGrads((...all: [Tensor, Tensor, Tensor, Tensor]) =>
    tf.logSoftmax(outputs(...all)).mul(truth).sum().div(-x.length))(parameters);
  return {
    probabilities: tf.softmax(outputs(...parameters)).as2D(x.length, b2.length).arraySync(),
    loss: value.asScalar().arraySync(),
    dW1: dW1.as2D(W1.length, b1.length).arraySync(), db1: db1.as1D().arraySync(),
    dW2: dW2.as2D(W2.length, b2.length).arraySync(), db2: db2.as1D().arraySync(),
  };
}

interface Sizes { n: number; d: number; h: number; k: number }

function draw(rng: Rng, { n, d, h, k }: Sizes, width = 1): Args {
  return [
    rng.normal([n, d]), rng.ints([n], 0, k - 1),
    { W1: rng.normal([d, h], 0, 0.8), b1: rng.normal([h], 0, 0.5), W2: rng.normal([h, k], 0, width), b2: rng.normal([k], 0, 0.5) },
  ];
}

const isMatrix = (value: unknown): value is Matrix => Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row) && row.length > 0 && row.length === value[0].length && row.every((item) => Number.isFinite(item)));

function accepts(x: unknown, labels: unknown, weights: unknown): string | null {
  if (!isMatrix(x) || !Array.isArray(labels) || labels.length !== x.length) return "x is a matrix, and labels has an entry for each of its rows.";
  if (typeof weights !== "object" || weights === null || !("W1" in weights && "b1" in weights && "W2" in weights && "b2" in weights)) return "weights are { W1, b1, W2, b2 }.";
  const { W1, b1, W2, b2 } = weights;
  if (!isMatrix(W1) || !isMatrix(W2) || !isMatrix([b1]) || !isMatrix([b2]) || !Array.isArray(b1) || !Array.isArray(b2)) return "W1 and W2 are matrices, b1 and b2 arrays of numbers.";
  if (W1.length !== x[0].length || W1[0].length !== b1.length || W2.length !== b1.length || W2[0].length !== b2.length) return "The shapes are [d, h], [h], [h, k], [k].";
  return labels.every((label) => Number.isInteger(label) && label >= 0 && label < b2.length) ? null : "Labels are whole numbers from 0.";
}

const exactly = allClose({ rtol: 1e-9, atol: 1e-12 });
const tiny: Args = [[[1]], [0], { W1: [[2]], b1: [0], W2: [[0, 0]], b2: [0, 0] }];
const twoUnits: Args = [[[1, -1], [2, 0.5]], [1, 0], { W1: [[1, -1], [0.5, 1]], b1: [0.1, 0.2], W2: [[1, -1], [0, 2]], b2: [0, 0.5] }];
const unlikely: Args = [[[1]], [1], { W1: [[30]], b1: [0], W2: [[30, -10]], b2: [0, 0] }];

export default defineModuleTests<Functions>({
  raw: {
    /** Shown as expected; judged are outputs by formula and gradients by finite differences, both in float64. */
    reference: (x, labels, weights) => ({ ...byTensorFlow(x, labels, weights), probabilities: probabilities(x, weights), loss: loss(x, labels, weights) }),
    checker: fields<Result, Args>({
      probabilities: exactly, loss: exactly,
      dW1: gradient<Args>({ of: loss, by: [2, "W1"], batch: (x) => x.length }),
      db1: gradient<Args>({ of: loss, by: [2, "b1"], batch: (x) => x.length }),
      dW2: gradient<Args>({ of: loss, by: [2, "W2"], batch: (x) => x.length }),
      db2: gradient<Args>({ of: loss, by: [2, "b2"], batch: (x) => x.length }),
    }),
    accepts,
    cases: [
      visible("raw: the worked example", { task: 1, args: tiny }),
      visible("raw: two units, one of them silent", { task: 2, args: twoUnits }),
      visible("raw: the right class has no chance", { task: 1, args: unlikely }),
      hidden("raw: a batch", { task: 2, repeat: 2, hint: "Is the loss a mean, and are its gradients?", args: (rng) => draw(rng, { n: 6, d: 3, h: 5, k: 4 }) }),
      hidden("raw: a single example", { task: 2, args: (rng) => draw(rng, { n: 1, d: 4, h: 3, k: 2 }) }),
      hidden("raw: outputs in the hundreds", { task: 1, hint: "Which logarithm, and of what?", args: (rng) => draw(rng, { n: 4, d: 2, h: 4, k: 3 }, 300) }),
    ],
  },
  framework: {
    reference: byTensorFlow,
    checker: allClose({ rtol: 1e-3, atol: 1e-5 }),
    accepts,
    cases: [
      visible("framework: the worked example", { task: 3, args: tiny }),
      visible("framework: two units, one of them silent", { task: 3, args: twoUnits }),
      hidden("framework: a batch", { task: 3, repeat: 2, hint: "Which loss function takes logits, and which probabilities?", args: (rng) => draw(rng, { n: 6, d: 3, h: 5, k: 4 }) }),
      hidden("framework: a single example", { task: 3, args: (rng) => draw(rng, { n: 1, d: 4, h: 3, k: 2 }) }),
    ],
  },
});
