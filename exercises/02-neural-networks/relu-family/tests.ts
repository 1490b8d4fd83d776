import { allClose, defineModuleTests, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];

interface Functions {
  relu: (x: number[]) => number[];
  leakyRelu: (x: number[], alpha: number) => number[];
  elu: (x: number[], alpha: number) => number[];
  prelu: (x: Matrix, a: number[]) => Matrix;
  preluBackward: (x: Matrix, a: number[], dy: Matrix) => { dx: Matrix; da: number[] };
}

const tolerance = { rtol: 1e-4, atol: 1e-5 };

const ordinary = (rng: Rng) => rng.shuffle([...rng.uniform([4], -4, -0.5), 0, ...rng.uniform([4], 0.5, 4)]);
const farOut = (rng: Rng) => rng.shuffle([-1000, rng.uniform([], -5000, -800), rng.uniform([], 800, 5000), 1000]);

/** Slopes of every kind that learning can lead to: between 0 and 1, above 1, negative. */
const slopes = (rng: Rng, channels: number) => Array.from({ length: channels }, (_, j) => [rng.uniform([], 0.1, 0.6), rng.uniform([], 1.5, 3), rng.uniform([], -2, -0.5)][j % 3]);

/** Inputs of both signs in every channel, where there are two examples at least. */
function batch(rng: Rng, examples: number, channels: number): Matrix {
  return Array.from({ length: examples }, (_, i) => Array.from({ length: channels }, (_, j) => rng.uniform([], 0.3, 3) * ((i + j) % 2 === 0 ? -1 : 1)));
}

function drawBackward(rng: Rng, examples: number, channels: number): [x: Matrix, a: number[], dy: Matrix] {
  return [batch(rng, examples, channels), slopes(rng, channels), rng.normal([examples, channels], 0, 2)];
}

export default defineModuleTests<Functions>({
  relu: {
    reference: (x) => (x.length === 0 ? [] : tf.tidy(() => tf.relu(tf.tensor1d(x)).arraySync())),
    checker: allClose(tolerance),
    accepts: (x) => whyNoVector(x),
    cases: [
      visible("relu of both signs and zero", { task: 1, args: [[-1, 0, 2]] }),
      hidden("relu: both signs", { task: 1, args: (rng) => [ordinary(rng)] }),
      hidden("relu: an empty array", { task: 1, args: [[]] }),
    ],
  },
  leakyRelu: {
    reference: (x, alpha) => (x.length === 0 ? [] : tf.tidy(() => tf.leakyRelu(tf.tensor1d(x), alpha).arraySync())),
    checker: allClose(tolerance),
    accepts: (x, alpha) => whyNoVector(x) ?? whyNoAlpha(alpha),
    cases: [
      visible("leakyRelu of both signs and zero", { task: 1, args: [[-1, 0, 2], 0.1] }),
      hidden("leakyRelu: both signs", { task: 1, hint: "How much leaks is an argument.", args: (rng) => [ordinary(rng), rng.uniform([], 0.1, 0.5)] }),
      hidden("leakyRelu: a slope above 1", { task: 1, hint: "Which of x and alpha times x is larger depends on alpha, too.", args: (rng) => [ordinary(rng), rng.uniform([], 1.5, 2)] }),
    ],
  },
  elu: {
    /** TensorFlow's ELU knows α = 1 only: the negative part goes through it by itself. */
    reference: (x, alpha) => (x.length === 0 ? [] : tf.tidy(() => {
      const input = tf.tensor1d(x);
      return tf.elu(tf.minimum(input, 0)).mul(alpha).add(tf.relu(input)).as1D().arraySync();
    })),
    checker: allClose(tolerance),
    accepts: (x, alpha) => whyNoVector(x) ?? whyNoAlpha(alpha),
    cases: [
      visible("ELU of the worked example", { task: 1, args: [[-1, 0, 2], 0.5] }),
      hidden("elu: both signs", { task: 1, hint: "What does alpha multiply?", args: (rng) => [ordinary(rng), rng.uniform([], 0.3, 0.7)] }),
      hidden("elu: far out on both sides", { task: 1, hint: "Is the exponential of a large positive input ever computed?", args: (rng) => [farOut(rng), rng.uniform([], 0.3, 0.7)] }),
    ],
  },
  prelu: {
    reference: (x, a) => tf.tidy(() => tf.prelu(tf.tensor2d(x), tf.tensor2d([a])).as2D(x.length, a.length).arraySync()),
    checker: allClose(tolerance),
    accepts: (x, a) => whyNoBatch(x, a),
    cases: [
      visible("the worked example, forwards", { task: 2, args: [[[1, -2], [-3, 4]], [0.1, 0.5]] }),
      visible("slopes above 1 and below 0", { task: 2, args: [[[-1, -1], [3, 3]], [2, -1]] }),
      hidden("prelu: a single example", { task: 2, hint: "The slope belongs to the channel.", args: (rng) => [batch(rng, 1, 5), slopes(rng, 5)] }),
      hidden("prelu: as many examples as channels", { task: 2, hint: "Does the slope belong to the row or to the column?", args: (rng) => [batch(rng, 4, 4), slopes(rng, 4)] }),
      hidden("prelu: more examples than channels", { task: 2, args: (rng) => [batch(rng, 7, 3), slopes(rng, 3)] }),
    ],
  },
  preluBackward: {
    /** TensorFlow's PReLU, differentiated by TensorFlow: the derivative of its sum, weighed by dy. */
    reference: (x, a, dy) => tf.tidy(() => {
      const [dx, da] = tf.grads((input, slope) => tf.prelu(input, slope).mul(tf.tensor2d(dy)).sum())([tf.tensor2d(x), tf.tensor1d(a)]);
      return { dx: dx.as2D(x.length, a.length).arraySync(), da: da.as1D().arraySync() };
    }),
    checker: allClose(tolerance),
    accepts: (x, a, dy) => whyNoBatch(x, a) ?? (isMatrix(x) && isMatrix(dy) && dy.length === x.length && dy[0].length === x[0].length ? null : "dy has the shape of x."),
    cases: [
      visible("the worked example, backwards", { task: 3, args: [[[1, -2], [-3, 4]], [0.1, 0.5], [[1, 2], [3, 4]]] }),
      visible("inputs that are 0", { task: 3, args: [[[0, -1], [0, 2]], [0.5, 0.5], [[1, 1], [2, 2]]] }),
      hidden("preluBackward: a channel without a negative input", { task: 3, hint: "Which inputs would notice if the slope changed?", args: (rng) => {
        const [x, a, dy] = drawBackward(rng, 4, 3);
        return [x.map(([first, ...others]) => [Math.abs(first), ...others]), a, dy];
      } }),
      hidden("preluBackward: a batch of one", { task: 3, args: (rng) => drawBackward(rng, 1, 4) }),
      hidden("preluBackward: as many examples as channels", { task: 3, args: (rng) => drawBackward(rng, 3, 3) }),
      hidden("preluBackward: a larger batch", { task: 3, repeat: 2, hint: "How do the shares of many examples combine?", args: (rng) => drawBackward(rng, rng.int(8, 12), rng.int(2, 4)) }),
    ],
  },
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.length <= 64 && value.every((row) => Array.isArray(row)
    && row.length === value[0].length && row.length > 0 && row.length <= 64 && row.every((entry) => Number.isFinite(entry)));
}

const whyNoVector = (x: unknown): string | null =>
  isMatrix([x]) || (Array.isArray(x) && x.length === 0) ? null : "x is an array of at most 64 finite numbers.";

const whyNoAlpha = (alpha: unknown): string | null =>
  typeof alpha === "number" && alpha >= 0 && alpha <= 2 ? null : "alpha is a number from 0 to 2.";

const whyNoBatch = (x: unknown, a: unknown): string | null =>
  isMatrix(x) && isMatrix([a]) && Array.isArray(a) && a.length === x[0].length ? null : "x is a matrix of finite numbers with at most 64 rows and columns, a holds a slope for each column.";
