import { allClose, defineTests, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Args = [x: Matrix, h: Matrix, c: Matrix, wx: Matrix, wh: Matrix, b: number[]];

/** Everything a step needs, drawn from normal distributions; the cell may lie outside [−1, 1]. */
function draw(rng: Rng, batch: number, inputs: number, units: number): Args {
  return [
    rng.normal([batch, inputs]),
    rng.uniform([batch, units], -1, 1),
    rng.normal([batch, units], 0, 2),
    rng.normal([inputs, 4 * units]),
    rng.normal([units, 4 * units]),
    rng.normal([4 * units]),
  ];
}

const zeros = (rows: number, columns: number): Matrix => Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));

export default defineTests<Args, [h: Matrix, c: Matrix]>({
  /**
   * TensorFlow's basic LSTM cell without its forget bias. It takes the weights of input and hidden state in one
   * matrix, wants the gates in the order i, g, f, o, and gives the cell first.
   */
  reference: (x, h, c, wx, wh, b) => tf.tidy(() => {
    const [i, f, g, o] = tf.split(tf.concat2d([tf.tensor2d(wx), tf.tensor2d(wh), tf.tensor2d([b])], 0), 4, 1);
    const weights = tf.concat([i, g, f, o], 1);
    const [kernel, bias] = tf.split(weights, [weights.shape[0] - 1, 1], 0);
    const [cell, hidden] = tf.basicLSTMCell(0, kernel.as2D(weights.shape[0] - 1, b.length), bias.as1D(), tf.tensor2d(x), tf.tensor2d(c), tf.tensor2d(h));
    return [hidden.arraySync(), cell.arraySync()];
  }),
  checker: allClose({ rtol: 1e-4, atol: 1e-6 }),
  cases: [
    visible("the worked example", { task: 1, args: [[[1]], [[1]], [[2]], [[0, 0, 2, 0]], [[0, 0, -1, 0]], [0, 0, 0, 0]] }),
    visible("two units: one writes, one remembers", {
      task: 2,
      // Unit 0 writes and forgets, unit 1 the reverse. Both output gates are half open.
      args: [[[1]], [[0, 0]], [[3, 3]], [[50, -50, -50, 50, 1, 1, 0, 0]], zeros(2, 8), [0, 0, 0, 0, 0, 0, 0, 0]],
    }),
    visible("a batch of two, and a bias", {
      // The bias opens the forget gate, the input gate stays half open: the cell of the worked example comes out.
      task: 4, args: [[[0], [1]], [[0], [0]], [[1], [1]], [[0, 0, 0, 50]], [[0, 0, 0, 0]], [0, 50, 1, 0]],
    }),

    hidden("the hidden state takes part", { task: 1, args: (rng) => {
      const [, h, c, wx, wh, b] = draw(rng, 2, 2, 3);
      return [zeros(2, 2), h, c, wx, wh, b];
    } }),
    hidden("the bias alone, with zero input and state", { task: 1, args: (rng) => [zeros(2, 3), zeros(2, 2), zeros(2, 2), rng.normal([3, 8]), rng.normal([2, 8]), rng.normal([8])] }),
    hidden("more inputs than units", { task: 2, repeat: 2, hint: "How many columns does each gate have?", args: (rng) => draw(rng, 3, 5, 2) }),
    hidden("more units than inputs", { task: 2, args: (rng) => draw(rng, 3, 2, 6) }),
    hidden("a cell far outside −1 to 1", { task: 3, args: (rng) => {
      const [x, h, , wx, wh, b] = draw(rng, 3, 3, 3);
      return [x, h, rng.normal([3, 3], 0, 20), wx, wh, b];
    } }),
    hidden("gates that are fully open or shut", {
      task: 2, hint: "The result must stay finite when a pre-activation is ±1000.",
      args: (rng) => {
        const [x, h, c, wx, wh, b] = draw(rng, 4, 3, 4);
        return [x, h, c, wx, wh, b.map(() => rng.choice([-1000, 1000]))];
      },
    }),
    hidden("a batch of one", { task: 4, args: (rng) => draw(rng, 1, 4, 3) }),
    hidden("rows of the batch do not mix", { task: 4, repeat: 2, args: (rng) => draw(rng, rng.int(5, 8), rng.int(2, 4), rng.int(2, 4)) }),
  ],
  accepts: (x, h, c, wx, wh, b) => {
    const [input, hidden] = [shapeOf(x), shapeOf(h)];
    if (input === null || hidden === null) return "x and h are matrices: rows of equal length, finite numbers.";
    const [batch, inputs] = input;
    const units = hidden[1];
    if (Math.max(batch, inputs, units) > 64) return "Batch, inputs and units are at most 64 here.";
    const matrices: [name: string, value: unknown, shape: number[]][] = [
      ["h", h, [batch, units]], ["c", c, [batch, units]], ["wx", wx, [inputs, 4 * units]], ["wh", wh, [units, 4 * units]],
    ];
    const misfit = matrices.find(([, value, shape]) => String(shapeOf(value)) !== String(shape));
    if (misfit) return `With this x and h, ${misfit[0]} has shape [${misfit[2].join(", ")}].`;
    return shapeOf([b])?.[1] === 4 * units ? null : `b has ${4 * units} numbers, four for each unit.`;
  },
});

/** Rows and columns of a matrix of finite numbers; null for anything else. */
function shapeOf(value: unknown): [rows: number, columns: number] | null {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return null;
  const columns = value[0].length;
  const regular = value.every((row) => Array.isArray(row) && row.length === columns && row.every(Number.isFinite));
  return regular && columns > 0 ? [value.length, columns] : null;
}
