import { allClose, defineTests, hidden, visible } from "#authoring";

type Matrix = number[][];

const isMatrix = (x: unknown): x is Matrix =>
  Array.isArray(x) && x.length > 0 && x.every((row) => Array.isArray(row) && row.length === x[0].length && row.every((value) => typeof value === "number"));

export default defineTests<[x: Matrix], Matrix>({
  /** Column by column, in float64. */
  reference: (x) => {
    const columns = x[0].map((_, j) => x.map((row) => row[j])).map((column) => {
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
      const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
      return column.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation));
    });
    return x.map((_, i) => columns.map((column) => column[i]));
  },
  checker: allClose({ rtol: 1e-3, atol: 1e-4 }),
  accepts: (x) => (isMatrix(x) ? null : "Give one table with rows of the same length: [[[1, 10], [3, 10]]]."),
  cases: [
    visible("the worked example", { task: 2, args: [[[1, 10], [3, 10]]] }),
    visible("three rows", { task: 1, args: [[[0, 4], [3, 0], [6, 2]]] }),
    hidden("more columns than rows", { task: 2, hint: "Along which axis is the mean taken?", args: (rng) => [rng.normal([3, 7], 2, 3)] }),
    hidden("a column that does not vary", { task: 3, hint: "What is divided by a deviation of 0?", args: (rng) => [rng.normal([5, 2]).map((row) => [...row, 4])] }),
    hidden("a single row", { task: 3, hint: "How far can one value be from its own mean?", args: (rng) => [[rng.ints([3], 1, 9)]] }),
  ],
});
