import { allClose, defineModuleTests, hidden, tf, visible } from "#authoring";

type Vector = number[];
type Matrix = number[][];
type Functions = {
  add: (a: Vector, b: Vector) => Vector | null;
  scale: (k: number, a: Vector) => Vector;
  combine: (coefficients: Vector, vectors: Matrix) => Vector | null;
  matVec: (matrix: Matrix, x: Vector) => Vector | null;
};

const checker = allClose<Vector | null>({ rtol: 1e-4, atol: 1e-5 });

/** Rows of the same length, by TensorFlow: coefficients as a row, times the matrix. */
const rowTimes = (coefficients: Vector, vectors: Matrix): Vector =>
  tf.tidy(() => tf.matMul(tf.tensor2d([coefficients]), tf.tensor2d(vectors)).as1D().arraySync());

export default defineModuleTests<Functions>({
  add: {
    reference: (a, b) => (a.length === b.length ? tf.tidy(() => tf.tensor1d(a).add<ReturnType<typeof tf.tensor1d>>(tf.tensor1d(b)).arraySync()) : null),
    checker,
    accepts: (a, b) => (isVector(a) && isVector(b) ? null : "Give two vectors: [[1, 2], [3, -1]]."),
    cases: [
      visible("the sum of the worked example", { task: 1, args: [[1, 2], [3, -1]] }),
      visible("vectors of different lengths have no sum", { task: 1, args: [[1, 2, 3], [4, 5]] }),
      hidden("long vectors added", { task: 1, args: (rng) => [rng.normal([20]), rng.normal([20])] }),
      hidden("sum with a longer second vector", { task: 1, hint: "Is the second vector as long as the first?", args: (rng) => [rng.normal([2]), rng.normal([4])] }),
    ],
  },
  scale: {
    reference: (k, a) => tf.tidy(() => tf.tensor1d(a).mul<ReturnType<typeof tf.tensor1d>>(k).arraySync()),
    checker: allClose({ rtol: 1e-4, atol: 1e-5 }),
    accepts: (k, a) => (Number.isFinite(k) && isVector(a) ? null : "Give a number and a vector: [2, [1, 2]]."),
    cases: [
      visible("the multiple of the worked example", { task: 2, args: [2, [1, 2]] }),
      hidden("scaled by a negative fraction", { task: 2, args: (rng) => [rng.uniform([], -0.9, -0.1), rng.normal([5])] }),
    ],
  },
  combine: {
    reference: (coefficients, vectors) => {
      const fit = coefficients.length === vectors.length && vectors.every((vector) => vector.length === vectors[0].length);
      return fit ? rowTimes(coefficients, vectors) : null;
    },
    checker,
    accepts: (coefficients, vectors) => (isVector(coefficients) && Array.isArray(vectors) && vectors.length > 0 && vectors.every(isVector)
      ? null : "Give coefficients and as many vectors: [[2, -1], [[1, 2], [3, -1]]]."),
    cases: [
      visible("the combination of the worked example", { task: 3, args: [[2, -1], [[1, 2], [3, -1]]] }),
      hidden("more vectors than entries", { task: 3, hint: "A coefficient belongs to a whole vector.", args: (rng) => [rng.normal([5]), rng.normal([5, 2])] }),
      hidden("as many vectors as entries", { task: 3, hint: "Which of the two indices does the coefficient have?", args: (rng) => [rng.normal([3]), rng.normal([3, 3])] }),
      hidden("a coefficient of 0", { task: 3, args: (rng) => [[rng.uniform([], 1, 3), 0, rng.uniform([], -3, -1)], rng.normal([3, 4])] }),
      hidden("a single vector", { task: 3, hint: "Its coefficient counts, too.", args: (rng) => [[rng.uniform([], 2, 4)], rng.normal([1, 3])] }),
      hidden("a coefficient too many", { task: 3, hint: "How many coefficients are there, and how many vectors?", args: (rng) => [rng.normal([4]), rng.normal([3, 4])] }),
      hidden("vectors of different lengths, combined", { task: 3, hint: "Can all of the vectors be added?", args: (rng) => [rng.normal([3]), rng.shuffle([rng.normal([3]), rng.normal([3]), rng.normal([2])])] }),
    ],
  },
  matVec: {
    reference: (matrix, x) => {
      if (matrix[0].length !== x.length) return null;
      return tf.tidy(() => tf.matMul(tf.tensor2d(matrix), tf.tensor2d(x.map((value) => [value]))).as1D().arraySync());
    },
    checker,
    accepts: (matrix, x) => (isMatrix(matrix) && isVector(x) ? null : "Give a matrix and a vector: [[[1, 3], [2, -1]], [2, -1]]."),
    cases: [
      visible("the product of the worked example", { task: 4, args: [[[1, 3], [2, -1]], [2, -1]] }),
      visible("as many entries as rows, not columns", { task: 4, args: [[[1, 2, 3], [4, 5, 6]], [1, 1]] }),
      hidden("a wide matrix", { task: 4, hint: "The result has one entry per row.", args: (rng) => [rng.normal([2, 5]), rng.normal([5])] }),
      hidden("a tall matrix", { task: 4, hint: "The result has one entry per row.", args: (rng) => [rng.normal([6, 2]), rng.normal([2])] }),
      hidden("a square matrix, not symmetric", { task: 4, hint: "Do you walk along the rows or down the columns?", args: (rng) => [rng.normal([3, 3]), rng.normal([3])] }),
      hidden("a single row", { task: 4, hint: "The result is a vector of one entry.", args: (rng) => [rng.normal([1, 4]), rng.normal([4])] }),
    ],
  },
});

function isVector(value: unknown): value is Vector {
  return Array.isArray(value) && value.length > 0 && value.length <= 500 && value.every((x) => Number.isFinite(x));
}

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.length <= 500 && value.every((row) => isVector(row) && row.length === value[0].length);
}
