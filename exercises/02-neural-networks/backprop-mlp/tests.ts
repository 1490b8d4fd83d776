import { allClose, defineTests, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Args = [x: Matrix, y: Matrix, W1: Matrix, b1: number[], W2: Matrix, b2: number[]];

interface Gradients {
  loss: number;
  dW1: Matrix;
  db1: number[];
  dW2: Matrix;
  db2: number[];
}

/** A batch and a network of the given sizes, weights small enough that few units saturate. */
function draw(rng: Rng, { batch, inputs, hidden: units, outputs }: { batch: number; inputs: number; hidden: number; outputs: number }): Args {
  return [
    rng.normal([batch, inputs]), rng.normal([batch, outputs]),
    rng.normal([inputs, units], 0, 0.7), rng.normal([units], 0, 0.5),
    rng.normal([units, outputs]), rng.normal([outputs]),
  ];
}

/** The derivative of the forward pass, found by TensorFlow. */
const lossAndGradients = (x: Matrix, y: Matrix) => tf.valueAndGrads((W1, b1, W2, b2) => {
  const H = tf.tensor2d(x).matMul(W1).add(b1).tanh();
  const error = H.matMul(W2).add(b2).sub(tf.tensor2d(y));
  return error.square().sum().div(2 * x.length);
});

export default defineTests<Args, Gradients>({
  /** The forward pass of the statement, differentiated by TensorFlow. */
  reference: (x, y, W1, b1, W2, b2) => tf.tidy(() => {
    const parameters = [tf.tensor2d(W1), tf.tensor1d(b1), tf.tensor2d(W2), tf.tensor1d(b2)];
    const { value, grads: [dW1, db1, dW2, db2] } = lossAndGradients(x, y)(parameters);
    return {
      loss: value.asScalar().arraySync(),
      dW1: dW1.as2D(W1.length, b1.length).arraySync(),
      db1: db1.as1D().arraySync(),
      dW2: dW2.as2D(W2.length, b2.length).arraySync(),
      db2: db2.as1D().arraySync(),
    };
  }),
  checker: allClose({ rtol: 1e-4, atol: 1e-5 }),
  accepts: (x, y, W1, b1, W2, b2) => {
    if (!isMatrix(x) || !isMatrix(y) || !isMatrix(W1) || !isMatrix(W2)) return "x, y, W1 and W2 are matrices of finite numbers.";
    if (!isMatrix([b1]) || !isMatrix([b2])) return "b1 and b2 are arrays of finite numbers.";
    if (x.length !== y.length) return `x has ${x.length} rows and y has ${y.length}: each example needs its target.`;
    if (W1.length !== x[0].length) return `W1 needs a row for each of the ${x[0].length} inputs.`;
    if (W2.length !== W1[0].length) return `W2 needs a row for each of the ${W1[0].length} hidden units.`;
    if (W2[0].length !== y[0].length) return `W2 needs a column for each of the ${y[0].length} outputs.`;
    return sameLength(b1, W1[0]) && sameLength(b2, W2[0]) ? null : "b1 needs a number for each hidden unit, b2 one for each output.";
  },
  cases: [
    visible("the worked example", { task: 1, args: [[[1], [3]], [[0], [3]], [[0]], [0], [[2]], [1]] }),
    visible("one example, one hidden unit that is not at zero", { task: 2, args: [[[1]], [[0]], [[1]], [0], [[1]], [0]] }),
    visible("two of everything, with biases", {
      task: 3, args: [[[1, 0], [0, 1]], [[1, 0], [0, 1]], [[1, 0], [0, -1]], [1, 0.5], [[1, 2], [0, 1]], [0, -1]],
    }),

    hidden("a prediction that is exactly right", {
      task: 1, hint: "Which gradients are 0 where every error is 0?",
      args: (rng) => {
        const [x, , W1, b1, W2] = draw(rng, { batch: 3, inputs: 2, hidden: 3, outputs: 2 });
        return [x, [[1, -2], [1, -2], [1, -2]], W1, b1, W2.map((row) => row.map(() => 0)), [1, -2]];
      },
    }),
    hidden("a batch of one", { task: 2, hint: "Is each bias added on the way forward?", args: (rng) => draw(rng, { batch: 1, inputs: 3, hidden: 4, outputs: 2 }) }),
    hidden("several outputs", { task: 2, hint: "Over what does the loss take a mean, and over what a sum?", args: (rng) => draw(rng, { batch: 3, inputs: 2, hidden: 3, outputs: 5 }) }),
    hidden("a larger batch", { task: 2, hint: "How do the gradients of many examples combine?", args: (rng) => draw(rng, { batch: 16, inputs: 3, hidden: 4, outputs: 2 }) }),
    hidden("a single hidden unit", { task: 3, args: (rng) => draw(rng, { batch: 4, inputs: 3, hidden: 1, outputs: 2 }) }),
    hidden("a single input and a single output", { task: 3, args: (rng) => draw(rng, { batch: 5, inputs: 1, hidden: 3, outputs: 1 }) }),
    hidden("saturated hidden units", {
      task: 3, hint: "What is the slope of tanh far from zero?",
      args: (rng) => {
        const [x, y, W1, b1, W2, b2] = draw(rng, { batch: 4, inputs: 2, hidden: 3, outputs: 2 });
        return [x, y, W1, b1.map(() => rng.choice([-400, 400])), W2, b2];
      },
    }),
    hidden("all sizes equal", { task: 3, hint: "Which matrix is transposed, and which is not?", args: (rng) => draw(rng, { batch: 3, inputs: 3, hidden: 3, outputs: 3 }) }),
    hidden("all sizes different", {
      task: 3, repeat: 3,
      args: (rng) => draw(rng, { batch: rng.int(5, 8), inputs: 4, hidden: rng.int(9, 12), outputs: rng.int(2, 3) }),
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}

const sameLength = (a: unknown, b: number[]): boolean => Array.isArray(a) && a.length === b.length;
