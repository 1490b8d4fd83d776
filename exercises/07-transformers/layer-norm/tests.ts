import { allClose, defineTests, hidden, tf, visible } from "#authoring";

type Matrix = number[][];
type Args = [x: Matrix, gamma: number[], beta: number[], eps: number];

export default defineTests<Args, Matrix>({
  /**
   * TensorFlow's moments over the last axis. A shift common to a row changes nothing, so the row's first value is
   * taken off before: in single precision a row around 10⁸ would not keep its differences.
   */
  reference: (x, gamma, beta, eps) => tf.tidy(() => {
    const rows = tf.tensor2d(x.map((row) => row.map((value) => value - row[0])));
    const { mean, variance } = tf.moments(rows, 1, true);
    const normalised = rows.sub(mean).div(variance.add(eps).sqrt());
    return normalised.mul(tf.tensor1d(gamma)).add(tf.tensor1d(beta)).as2D(x.length, gamma.length).arraySync();
  }),
  checker: allClose({ rtol: 1e-4, atol: 1e-6 }),
  cases: [
    visible("the worked example", { task: 3, args: [[[0, 2, 4, 6]], [1, 3, 3, 2], [0, 0, 1, 0], 4] }),
    visible("each row by itself", { task: 2, args: [[[1, 3], [10, 50], [-7, -7]], [1, 1], [0, 0], 1e-5] }),
    visible("scale and shift belong to the features", { task: 3, args: [[[-1, 1], [1, -1]], [10, 100], [1, 2], 1e-5] }),

    hidden("zero variance gives beta", { task: 2, args: (rng) => {
      const value = rng.int(-9, 9);
      return [[[value, value, value]], rng.normal([3]), rng.normal([3]), 1e-5];
    } }),
    hidden("a single feature", { task: 2, args: (rng) => [rng.normal([3, 1]), rng.normal([1]), rng.normal([1]), 1e-5] }),
    hidden("variance as small as eps", {
      task: 2, hint: "Where eps stands decides the result here.",
      args: (rng) => [rng.normal([2, 6], 0, 3e-3), rng.normal([6]), rng.normal([6]), 1e-5],
    }),
    hidden("rows of very different size", { task: 2, args: (rng) => [[...rng.normal([2, 4], 0, 1e-1), ...rng.normal([2, 4], 50, 1e2)], rng.normal([4]), rng.normal([4]), 1e-5] }),
    hidden("a large offset common to the row", {
      task: 1, hint: "Take the mean off before you square.",
      args: (rng) => [rng.normal([2, 7], 1e8, 1), rng.normal([7]), rng.normal([7]), 1e-5],
    }),
    hidden("a single row", { task: 1, args: (rng) => [rng.normal([1, 5]), rng.normal([5]), rng.normal([5]), 1e-5] }),
    hidden("gamma negative and zero", { task: 3, args: (rng) => [rng.normal([3, 3]), [-2, 0, 1], rng.normal([3]), 1e-5] }),
    hidden("as many rows as features", { task: 3, args: (rng) => [rng.normal([4, 4], 2, 3), rng.normal([4]), rng.normal([4]), 1e-5] }),
    hidden("a batch of tokens", { task: 3, repeat: 3, args: (rng) => {
      const features = rng.int(3, 9);
      return [rng.normal([rng.int(4, 8), features], 1, 2), rng.normal([features]), rng.normal([features]), 1e-3];
    } }),
  ],
  recognise: {
    // What is left of the variance at 10⁸ is rounding noise, and depends on the order of a student's sums.
    "one-pass-variance": (_actual, [x]) => Array.isArray(x) && Array.isArray(x[0]) && Math.abs(Number(x[0][0])) > 1e6,
  },
  accepts: (x, gamma, beta, eps) => {
    const shape = shapeOf(x);
    if (shape === null) return "x is a matrix: rows of equal length, finite numbers.";
    if (Math.max(...shape) > 256) return "x has at most 256 rows and features here.";
    if (shapeOf([gamma])?.[1] !== shape[1] || shapeOf([beta])?.[1] !== shape[1]) return `gamma and beta have ${shape[1]} numbers each, one for each feature of x.`;
    return typeof eps === "number" && eps > 0 && Number.isFinite(eps) ? null : "eps is a finite number above 0.";
  },
});

/** Rows and columns of a matrix of finite numbers; null for anything else. */
function shapeOf(value: unknown): [rows: number, columns: number] | null {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return null;
  const columns = value[0].length;
  const regular = value.every((row) => Array.isArray(row) && row.length === columns && row.every(Number.isFinite));
  return regular && columns > 0 ? [value.length, columns] : null;
}
