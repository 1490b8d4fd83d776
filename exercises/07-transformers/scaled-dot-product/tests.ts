import { allClose, defineTests, hidden, tf, visible } from "#authoring";

type Matrix = number[][];

export default defineTests<[q: Matrix, k: Matrix, v: Matrix], Matrix>({
  /** softmax(q kᵀ / √d) v, by TensorFlow. Vaswani et al. 2017, equation 1. */
  reference: (q, k, v) => tf.tidy(() => {
    const scores = tf.matMul(tf.tensor2d(q), tf.tensor2d(k), false, true).div(Math.sqrt(k[0].length));
    return tf.matMul(tf.softmax(scores), tf.tensor2d(v)).as2D(q.length, v[0].length).arraySync();
  }),
  // The reference is float32: seven digits, less what the sums lose.
  checker: allClose({ rtol: 1e-4, atol: 1e-5 }),
  accepts: (q, k, v) => {
    if (!isMatrix(q) || !isMatrix(k) || !isMatrix(v)) return "Give three matrices: [[[1, 0]], [[1, 0], [0, 1]], [[10], [20]]].";
    if (q[0].length !== k[0].length) return `Queries have the width ${q[0].length}, keys ${k[0].length}: they must be equal.`;
    return k.length === v.length ? null : `There are ${k.length} keys and ${v.length} values: each key needs its value.`;
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[2, 0, 0, 0]], [[1, 0, 0, 0], [0, 1, 0, 0]], [[10], [20]]] }),
    visible("a single key gets all the weight", { task: 3, args: [[[3, -1], [0, 0]], [[1, 2]], [[5, 6, 7]]] }),
    visible("equal scores share equally", { task: 2, args: [[[0, 0, 0, 0]], [[1, 2, 3, 4], [4, 3, 2, 1]], [[1, 0], [3, 4]]] }),
    visible("three queries, two keys", {
      task: 1,
      args: [[[1, 0], [0, 2], [-1, 1]], [[1, 1], [2, -1]], [[1, 2, 3], [4, 5, 6]]],
    }),
    hidden("as many queries as keys, width unlike both", {
      task: 1, repeat: 3,
      hint: "With as many queries as keys, a softmax along the wrong axis gives the right shape.",
      args: (rng) => {
        const n = rng.int(3, 6);
        return [rng.normal([n, n + 2]), rng.normal([n, n + 2]), rng.normal([n, 3])];
      },
    }),
    hidden("more keys than queries, wide values", {
      task: 3, repeat: 3,
      hint: "The result has a row for each query and a column for each column of v.",
      args: (rng) => {
        const [m, n, d] = [rng.int(1, 3), rng.int(4, 8), rng.int(2, 9)];
        return [rng.normal([m, d]), rng.normal([n, d]), rng.normal([n, 7])];
      },
    }),
    hidden("scores in the thousands do not overflow", {
      task: 2, repeat: 2,
      hint: "What is Math.exp(1000)? Subtract the largest score of the row first.",
      // Whole numbers of this size are exact in the float32 of the reference, and so are their sums.
      args: (rng) => [rng.ints([3, 4], -1000, 1000), rng.ints([5, 4], 1, 9), rng.normal([5, 2])],
    }),
    hidden("wide keys keep the weights soft", {
      task: 2,
      hint: "With d = 256 the root of d is 16: without it the softmax is nearly one-hot.",
      args: (rng) => [rng.normal([4, 256]), rng.normal([6, 256]), rng.normal([6, 3])],
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
