import { allClose, defineTests, hidden, tf, visible } from "#authoring";

type Matrix = number[][];

export default defineTests<[a: Matrix, b: Matrix], Matrix | null>({
  /** TensorFlow's product; no product where the inner sizes differ. */
  reference: (a, b) => {
    if (a[0].length !== b.length) return null;
    return tf.tidy(() => tf.matMul(tf.tensor2d(a), tf.tensor2d(b)).as2D(a.length, b[0].length).arraySync());
  },
  checker: allClose({ rtol: 1e-4, atol: 1e-5 }),
  accepts: (a, b) => {
    if (!isMatrix(a) || !isMatrix(b)) return "Give two matrices: [[[1, 2]], [[3], [4]]].";
    return Math.max(a.length, a[0].length, b.length, b[0].length) <= 64 ? null : "Give at most 64 rows and columns here.";
  },
  cases: [
    visible("the worked example", { task: 3, args: [[[1, 2, 0], [0, 1, -1]], [[1, 0], [2, 1], [3, 4]]] }),
    visible("two square matrices", { task: 2, args: [[[1, 2], [3, 4]], [[0, 1], [1, 1]]] }),
    visible("inner sizes differ", { task: 1, args: [[[1, 2, 3], [4, 5, 6]], [[1, 2], [3, 4]]] }),

    hidden("only the product in the other order exists", { task: 1, hint: "Which two of the four sizes must agree?", args: (rng) => [rng.normal([3, 2]), rng.normal([4, 3])] }),
    hidden("same shape, not square", { task: 1, hint: "Equal shapes are what a sum needs, not a product.", args: (rng) => [rng.normal([2, 3]), rng.normal([2, 3])] }),
    hidden("one row times one column", { task: 2, hint: "The result is a matrix, too.", args: (rng) => [rng.normal([1, 5]), rng.normal([5, 1])] }),
    hidden("one column times one row", { task: 3, hint: "How many rows and columns does the result have?", args: (rng) => [rng.normal([4, 1]), rng.normal([1, 3])] }),
    hidden("a 1 by 1 matrix", { task: 2, hint: "The result is a matrix, too.", args: (rng) => [rng.normal([1, 1]), rng.normal([1, 1])] }),
    hidden("whole numbers, many of them negative or zero", { task: 2, args: (rng) => [rng.ints([3, 4], -2, 1), rng.ints([4, 3], -2, 1)] }),
    hidden("square, not symmetric", { task: 3, repeat: 2, hint: "Is k the row or the column of the second matrix?", args: (rng) => {
      const size = rng.int(2, 6);
      return [rng.normal([size, size]), rng.normal([size, size])];
    } }),
    hidden("three different sizes", { task: 3, repeat: 3, hint: "How far do i, j and k run?", args: (rng) => {
      const [n, m, p] = rng.shuffle([rng.int(2, 4), rng.int(5, 7), rng.int(8, 10)]);
      return [rng.normal([n, m]), rng.normal([m, p])];
    } }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
