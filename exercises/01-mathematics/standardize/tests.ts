import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];

/** A constant column whose computed mean is not quite the constant: σ comes out tiny, and not 0. */
function constantThatRounds(rng: Rng, rows: number): number {
  for (;;) {
    const value = rng.uniform([], 0.1, 2);
    const sum = Array.from({ length: rows }, () => value).reduce((total, x) => total + x, 0);
    if (sum / rows !== value) return value;
  }
}

const withColumn = (matrix: Matrix, at: number, column: number[]): Matrix => matrix.map((row, i) => row.with(at, column[i]));

export default defineTests<[train: Matrix, rows: Matrix], Matrix>({
  /** In double precision, with the variance from all pairs, Σᵢ Σₖ (xᵢ − xₖ)² / 2n²: exactly 0 for equal numbers. */
  reference: (train, rows) => rows.map((row) => row.map((value, j) => {
    const n = train.length;
    const column = train.map((example) => example[j]);
    const mean = column[0] + column.reduce((sum, x) => sum + (x - column[0]), 0) / n;
    const pairs = column.reduce((sum, a) => sum + column.reduce((inner, b) => inner + (a - b) ** 2, 0), 0);
    const deviation = Math.sqrt(pairs / (2 * n ** 2));
    return (value - mean) / (deviation === 0 ? 1 : deviation);
  })),
  checker: allClose({ rtol: 1e-6, atol: 1e-9 }),
  accepts: (train, rows) => {
    if (!isMatrix(train) || !isMatrix(rows)) return "Give two matrices of finite numbers: [[[1, 10], [5, 10]], [[3, 10], [9, 12]]].";
    if (train[0].length !== rows[0].length) return `train has ${train[0].length} columns and rows has ${rows[0].length}: they must be equal.`;
    return Math.max(train.length, train[0].length, rows.length) <= 100 ? null : "Give at most 100 rows and columns here.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[1, 10], [5, 10]], [[3, 10], [9, 12]]] }),
    visible("a table by its own ruler", { task: 1, args: [[[0, 1], [2, 3], [4, 8]], [[0, 1], [2, 3], [4, 8]]] }),
    visible("three times 0.1", { task: 3, args: [[[0.1], [0.1], [0.1]], [[0.1], [0.2]]] }),

    hidden("new rows far from the training data", {
      task: 2, repeat: 2, hint: "Whose mean and whose deviation are used?",
      args: (rng) => [rng.normal([rng.int(4, 8), 3], 0, 2), rng.normal([rng.int(2, 3), 3], 20, 5)],
    }),
    hidden("columns of very different size", {
      task: 1, hint: "Each column has a mean and a deviation of its own.",
      args: (rng) => {
        const scale = (matrix: Matrix) => matrix.map(([rooms, price, year]) => [3 + rooms, 3e5 + 1e5 * price, 0.01 * year]);
        return [scale(rng.normal([6, 3])), scale(rng.normal([4, 3]))];
      },
    }),
    hidden("as many rows as columns", { task: 1, hint: "Do the sums run down a column or along a row?", args: (rng) => [rng.normal([4, 4], 1, 3), rng.normal([4, 4], 1, 3)] }),
    hidden("a single column", { task: 1, args: (rng) => [rng.normal([5, 1], -3), rng.normal([3, 1], -3)] }),
    hidden("two training rows", { task: 1, hint: "By what is the sum of the squares divided?", args: (rng) => [[[rng.uniform([], -5, -1)], [rng.uniform([], 1, 5)]], rng.normal([3, 1])] }),
    hidden("a single training row", { task: 3, hint: "Does a single number spread?", args: (rng) => [rng.normal([1, 3]), rng.normal([4, 3])] }),
    hidden("a column of zeros", { task: 3, hint: "What is 0 / 0, and what is 5 / 0?", args: (rng) => [withColumn(rng.normal([5, 3]), 1, [0, 0, 0, 0, 0]), rng.normal([3, 3])] }),
    hidden("a constant column whose mean is rounded", {
      task: 3, repeat: 2, hint: "How do you know that a column does not spread?",
      args: (rng) => {
        const value = constantThatRounds(rng, 6);
        return [withColumn(rng.normal([6, 2]), 0, Array.from({ length: 6 }, () => value)), rng.normal([3, 2], 5)];
      },
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
