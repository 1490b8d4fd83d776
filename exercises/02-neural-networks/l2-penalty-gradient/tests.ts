import { allClose, defineTests, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Args = [x: Matrix, y: Matrix, W: Matrix, b: number[], lambda: number];

interface Penalised {
  data: number;
  penalty: number;
  loss: number;
  dW: Matrix;
  db: number[];
}

function draw(rng: Rng, examples: number, inputs: number, outputs: number): Args {
  return [rng.normal([examples, inputs]), rng.normal([examples, outputs]), rng.normal([inputs, outputs]), rng.normal([outputs]), rng.uniform([], 0.1, 2)];
}

const dataLoss = (x: Matrix, y: Matrix) => (W: ReturnType<typeof tf.tensor2d>, b: ReturnType<typeof tf.tensor1d>) =>
  tf.losses.meanSquaredError(tf.tensor2d(y), tf.tensor2d(x).matMul(W).add(b), undefined, tf.Reduction.SUM).div(2 * x.length).asScalar();

export default defineTests<Args, Penalised>({
  /** Both parts of the loss by TensorFlow, differentiated by TensorFlow. */
  reference: (x, y, W, b, lambda) => tf.tidy(() => {
    const [weights, biases] = [tf.tensor2d(W), tf.tensor1d(b)];
    const penalised = tf.valueAndGrads((w, c) =>
      dataLoss(x, y)(w.as2D(W.length, b.length), c.as1D()).add(w.square().sum().mul(lambda / 2)).asScalar());
    const { value, grads: [dW, db] } = penalised([weights, biases]);
    return {
      data: dataLoss(x, y)(weights, biases).arraySync(),
      penalty: weights.square().sum().mul(lambda / 2).asScalar().arraySync(),
      loss: value.asScalar().arraySync(),
      dW: dW.as2D(W.length, b.length).arraySync(),
      db: db.as1D().arraySync(),
    };
  }),
  checker: allClose({ rtol: 1e-4, atol: 1e-5 }),
  accepts: (x, y, W, b, lambda) => {
    if (!isMatrix(x) || !isMatrix(y) || !isMatrix(W) || !isMatrix([b])) return "x, y and W are matrices of finite numbers, b is an array of them.";
    if (x.length !== y.length) return `x has ${x.length} rows and y has ${y.length}: each example needs its target.`;
    if (W.length !== x[0].length || W[0].length !== y[0].length) return `W needs the shape [${x[0].length}, ${y[0].length}].`;
    if (!Array.isArray(b) || b.length !== y[0].length) return `b needs ${y[0].length} numbers.`;
    return typeof lambda === "number" && lambda >= 0 && Number.isFinite(lambda) ? null : "lambda is a number from 0 up.";
  },
  cases: [
    visible("the worked example", { task: 3, args: [[[1], [2]], [[1], [1]], [[2]], [-1], 0.5] }),
    visible("no penalty", { task: 1, args: [[[1, 2], [0, 1], [1, 0]], [[1], [0], [2]], [[1], [-1]], [0.5], 0] }),
    visible("two outputs, a prediction that is right", { task: 2, args: [[[1, 0]], [[2, 1]], [[1, 0], [3, -2]], [1, 1], 1] }),

    hidden("a single example", { task: 1, args: (rng) => draw(rng, 1, 3, 2) }),
    hidden("a strong penalty", {
      task: 2, hint: "How does the penalty depend on the number of examples?",
      args: (rng) => {
        const [x, y, W, b] = draw(rng, 5, 2, 3);
        return [x, y, W, b, 20];
      },
    }),
    hidden("large biases, small weights", {
      task: 3, hint: "Which parameters does the penalty contain?",
      args: (rng) => {
        const [x, y, W, , lambda] = draw(rng, 4, 3, 2);
        return [x, y, W.map((row) => row.map((weight) => weight / 10)), rng.uniform([2], 3, 9), lambda];
      },
    }),
    hidden("weights of zero", {
      task: 3, hint: "What does the penalty pull at there?",
      args: (rng) => {
        const [x, y, W, b, lambda] = draw(rng, 4, 3, 2);
        return [x, y, W.map((row) => row.map(() => 0)), b, lambda];
      },
    }),
    hidden("several outputs", { task: 1, hint: "Over what is the mean, and over what the sum?", args: (rng) => draw(rng, 3, 2, 4) }),
    hidden("sizes that all differ", {
      task: 3, repeat: 3, hint: "The pull on a weight has the sign of the weight.",
      args: (rng) => draw(rng, rng.int(6, 9), rng.int(4, 5), rng.int(2, 3)),
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.length <= 50 && row.every((x) => Number.isFinite(x)));
}
