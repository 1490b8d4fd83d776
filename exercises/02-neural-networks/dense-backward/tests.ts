import { allClose, defineTests, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Args = [x: Matrix, W: Matrix, dy: Matrix];

interface Gradients {
  dx: Matrix;
  dW: Matrix;
  db: number[];
}

function draw(rng: Rng, { batch, inputs, units }: { batch: number; inputs: number; units: number }): Args {
  return [rng.normal([batch, inputs]), rng.normal([inputs, units]), rng.normal([batch, units])];
}

/** Any loss whose derivative by the outputs is dy will do; the plainest is their sum, weighed by dy. */
const gradients = (dy: Matrix) => tf.grads((x, W, b) => x.matMul(W).add(b).mul(tf.tensor2d(dy)).sum());

export default defineTests<Args, Gradients>({
  /** The forward pass, differentiated by TensorFlow. */
  reference: (x, W, dy) => tf.tidy(() => {
    const [dx, dW, db] = gradients(dy)([tf.tensor2d(x), tf.tensor2d(W), tf.zeros([W[0].length])]);
    return {
      dx: dx.as2D(x.length, W.length).arraySync(),
      dW: dW.as2D(W.length, W[0].length).arraySync(),
      db: db.as1D().arraySync(),
    };
  }),
  checker: allClose({ rtol: 1e-4, atol: 1e-5 }),
  accepts: (x, W, dy) => {
    if (!isMatrix(x) || !isMatrix(W) || !isMatrix(dy)) return "Give three matrices of finite numbers with at most 64 rows and columns.";
    if (x.length !== dy.length) return `x has ${x.length} rows and dy has ${dy.length}: both need one for each example.`;
    if (W.length !== x[0].length) return `W needs a row for each of the ${x[0].length} inputs.`;
    return W[0].length === dy[0].length ? null : `W needs a column for each of the ${dy[0].length} columns of dy.`;
  },
  cases: [
    visible("the worked example", { task: 1, args: [[[1, 2], [0, 1]], [[1, 0], [2, -1]], [[1, 0], [2, 1]]] }),
    visible("one example, three units", { task: 3, args: [[[2, -1]], [[1, 0, 2], [0, 3, -1]], [[1, 2, -1]]] }),
    visible("three examples, one unit", { task: 2, args: [[[1, 4], [2, 5], [3, 6]], [[2], [-1]], [[1], [0], [-2]]] }),

    hidden("a batch of one", { task: 1, args: (rng) => draw(rng, { batch: 1, inputs: 3, units: 4 }) }),
    hidden("a single input", { task: 1, args: (rng) => draw(rng, { batch: 4, inputs: 1, units: 3 }) }),
    hidden("a single unit", { task: 2, args: (rng) => draw(rng, { batch: 5, inputs: 3, units: 1 }) }),
    hidden("a larger batch", { task: 2, hint: "Over what is the gradient of a bias summed, and is anything averaged here?", args: (rng) => draw(rng, { batch: 24, inputs: 2, units: 3 }) }),
    hidden("all sizes equal", { task: 3, repeat: 2, hint: "Which matrices are transposed? Square ones do not complain.", args: (rng) => {
      const size = rng.int(2, 4);
      return draw(rng, { batch: size, inputs: size, units: size });
    } }),
    hidden("an upstream gradient that is 0", { task: 3, hint: "What comes back when the loss does not depend on the outputs?", args: (rng) => {
      const [x, W, dy] = draw(rng, { batch: 3, inputs: 2, units: 4 });
      return [x, W, dy.map((row) => row.map(() => 0))];
    } }),
    hidden("all sizes different", { task: 3, repeat: 3, args: (rng) => {
      const [batch, inputs, units] = rng.shuffle([rng.int(2, 3), rng.int(4, 5), rng.int(6, 7)]);
      return draw(rng, { batch, inputs, units });
    } }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.length <= 64 && value.every((row) => Array.isArray(row)
    && row.length === value[0].length && row.length > 0 && row.length <= 64 && row.every((entry) => Number.isFinite(entry)));
}
