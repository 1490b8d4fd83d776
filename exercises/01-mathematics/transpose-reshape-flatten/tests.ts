import { defineModuleTests, exact, hidden, tf, visible } from "#authoring";

type Matrix = number[][];
type Functions = {
  transpose: (a: Matrix) => Matrix;
  flatten: (a: Matrix) => number[];
  reshape: (a: Matrix, rows: number, columns: number) => Matrix | null;
};

// Whole numbers travel through TensorFlow's float32 unchanged.
const low = -99, high = 99;

const needMatrix = "Give one matrix: [[[1, 2, 3], [4, 5, 6]]].";
const isSize = (value: unknown) => Number.isInteger(value) && (value === -1 || Number(value) >= 1);

export default defineModuleTests<Functions>({
  transpose: {
    reference: (a) => tf.tidy(() => tf.transpose(tf.tensor2d(a)).arraySync()),
    checker: exact(),
    accepts: (a) => (isMatrix(a) ? null : needMatrix),
    cases: [
      visible("the transpose of the worked example", { task: 1, args: [[[1, 2, 3], [4, 5, 6]]] }),
      visible("a square matrix, transposed", { task: 1, args: [[[1, 2], [3, 4]]] }),
      hidden("a tall matrix, transposed", { task: 1, hint: "The result has as many rows as the matrix has columns.", args: (rng) => [rng.ints([6, 2], low, high)] }),
      hidden("a single column, transposed", { task: 1, hint: "It becomes a matrix of one row.", args: (rng) => [rng.ints([4, 1], low, high)] }),
      hidden("a larger square, transposed", { task: 1, hint: "Is every pair exchanged, and only once?", args: (rng) => [rng.ints([5, 5], low, high)] }),
    ],
  },
  flatten: {
    reference: (a) => tf.tidy(() => tf.tensor2d(a).flatten().arraySync()),
    checker: exact(),
    accepts: (a) => (isMatrix(a) ? null : needMatrix),
    cases: [
      visible("the worked example in one list", { task: 2, args: [[[1, 2, 3], [4, 5, 6]]] }),
      hidden("a tall matrix in one list", { task: 2, hint: "One row after the other, or one column after the other?", args: (rng) => [rng.ints([5, 3], low, high)] }),
      hidden("a single row in one list", { task: 2, args: (rng) => [rng.ints([1, 4], low, high)] }),
    ],
  },
  reshape: {
    reference: (a, rows, columns) => {
      const count = a.length * a[0].length;
      if (rows === -1 && columns === -1) return null;
      const fits = rows === -1 ? count % columns === 0 : columns === -1 ? count % rows === 0 : rows * columns === count;
      return fits ? tf.tidy(() => tf.tensor2d(a).reshape<ReturnType<typeof tf.tensor2d>>([rows, columns]).arraySync()) : null;
    },
    checker: exact(),
    accepts: (a, rows, columns) => {
      if (!isMatrix(a)) return "The first argument is a matrix of finite numbers.";
      return isSize(rows) && isSize(columns) ? null : "A size is a whole number of at least 1, or -1.";
    },
    cases: [
      visible("the reshape of the worked example", { task: 3, args: [[[1, 2, 3], [4, 5, 6]], 3, 2] }),
      visible("the rows are inferred", { task: 4, args: [[[1, 2, 3], [4, 5, 6]], -1, 2] }),
      visible("six numbers into four", { task: 3, args: [[[1, 2, 3], [4, 5, 6]], 2, 2] }),
      hidden("into a few long rows", { task: 3, hint: "How many numbers does each new row hold?", args: (rng) => [rng.ints([6, 4], low, high), 2, 12] }),
      hidden("into many short rows", { task: 3, hint: "How many numbers does each new row hold?", args: (rng) => [rng.ints([2, 12], low, high), 8, 3] }),
      hidden("into the shape of the transpose", { task: 3, hint: "Flattened, the result is the same list as before.", args: (rng) => [rng.ints([3, 5], low, high), 5, 3] }),
      hidden("into one column", { task: 3, args: (rng) => [rng.ints([2, 3], low, high), 6, 1] }),
      hidden("more places than numbers", { task: 3, hint: "Is there a number for every place?", args: (rng) => [rng.ints([2, 3], low, high), 4, 2] }),
      hidden("the columns are inferred", { task: 4, hint: "What is the count divided by?", args: (rng) => [rng.ints([3, 4], low, high), 2, -1] }),
      hidden("inferred rows that are not whole", { task: 4, hint: "Does the division come out even?", args: (rng) => [rng.ints([2, 7], low, high), -1, rng.choice([3, 4, 5])] }),
      hidden("inferred columns that are not whole", { task: 4, hint: "Does the division come out even?", args: (rng) => [rng.ints([2, 7], low, high), rng.choice([3, 4, 5]), -1] }),
      hidden("fewer numbers than the given size", { task: 4, hint: "Does the division come out even?", args: (rng) => [rng.ints([2, 2], low, high), -1, 8] }),
      hidden("both sizes to be inferred", { task: 4, hint: "Then nothing determines them.", args: (rng) => [rng.ints([2, 2], low, high), -1, -1] }),
      hidden("both inferred, of a single number", { task: 4, hint: "Then nothing determines them.", args: (rng) => [rng.ints([1, 1], low, high), -1, -1] }),
    ],
  },
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.length <= 100 && row.every((x) => Number.isFinite(x)));
}
