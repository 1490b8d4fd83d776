import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
interface Solution { order: number[]; l: Matrix; u: Matrix; x: number[] }

/** By expansion along the first row. */
function determinant(a: Matrix): number {
  if (a.length === 0) return 1;
  return a[0].reduce((sum, value, j) =>
    (value === 0 ? sum : sum + (j % 2 === 0 ? value : -value) * determinant(a.slice(1).map((row) => row.filter((_, k) => k !== j)))), 0);
}

/** The determinant of the given rows, cut to the first columns and one further column. */
function minor(a: Matrix, rows: number[], columns: number[]): number {
  return determinant(rows.map((i) => columns.map((j) => a[i][j])));
}

const upTo = (k: number) => Array.from({ length: k }, (_, i) => i);

/**
 * Nothing is eliminated: every entry of L and U is a quotient of two determinants (Gantmacher, The Theory of Matrices,
 * II.4), and so is every unknown, by Cramer's rule.
 */
function byDeterminants(a: Matrix, b: number[]): Solution | null {
  const n = a.length;
  const order = upTo(n);
  const speck = 1e-12 * Math.max(...a.flat().map(Math.abs));
  for (let k = 0; k < n; k++) {
    const above = minor(a, order.slice(0, k), upTo(k));
    const candidates = order.map((row, i) => (i < k ? 0 : Math.abs(minor(a, [...order.slice(0, k), row], upTo(k + 1)) / above)));
    const largest = Math.max(...candidates);
    if (largest <= speck) return null;
    const best = candidates.indexOf(largest);
    [order[k], order[best]] = [order[best], order[k]];
  }
  const whole = minor(a, order, upTo(n));
  return {
    order,
    l: order.map((row, i) => upTo(n).map((j) =>
      (j > i ? 0 : minor(a, [...order.slice(0, j), row], upTo(j + 1)) / minor(a, order.slice(0, j + 1), upTo(j + 1))))),
    u: upTo(n).map((i) => upTo(n).map((j) =>
      (j < i ? 0 : minor(a, order.slice(0, i + 1), [...upTo(i), j]) / minor(a, order.slice(0, i), upTo(i))))),
    x: upTo(n).map((j) => determinant(order.map((row) => a[row].map((value, k) => (k === j ? b[row] : value)))) / whole),
  };
}

/** Ones and some noise on the diagonal, then rows shuffled: far from singular, whatever is drawn. */
function wellBehaved(rng: Rng, n: number): Matrix {
  return rng.shuffle(rng.uniform([n, n], -1, 1).map((row, i) => row.map((value, j) => (i === j ? rng.choice([-3, 3]) + value : value))));
}

/** Whole numbers, one row the sum of two others. */
function dependentRows(rng: Rng, n: number): Matrix {
  const rows = rng.ints([n - 1, n], -9, 9).map((row, i) => row.map((value, j) => (i === j ? value + 30 : value)));
  return rng.shuffle([...rows, rows[0].map((value, j) => value + rows[1][j])]);
}

/** Finite unknowns as they come from a division by rounding noise. */
function drowned(actual: unknown): boolean {
  return typeof actual === "object" && actual !== null && "x" in actual && Array.isArray(actual.x)
    && actual.x.every((value) => Number.isFinite(value)) && actual.x.some((value) => Math.abs(value) > 1e9);
}

export default defineTests<[a: Matrix, b: number[]], Solution | null>({
  reference: byDeterminants,
  checker: allClose({ rtol: 1e-7, atol: 1e-9 }),
  accepts: (a, b) => {
    if (!isMatrix(a) || a.length !== a[0].length) return "The first argument is a square matrix: [[1, 3], [2, 2]].";
    if (a.length > 6) return "Give at most 6 equations here.";
    return Array.isArray(b) && b.length === a.length && b.every((value) => Number.isFinite(value)) ? null : `The second argument is an array of ${a.length} numbers, one for each row.`;
  },
  recognise: {
    // What is divided by rounding noise depends on the order of a student's sums: only its size tells.
    "compared-with-zero": (actual, [a]) => drowned(actual) && isMatrix(a) && byDeterminants(a, a.map(() => 0)) === null,
  },
  cases: [
    visible("the worked example", { task: 3, args: [[[1, 3], [2, 2]], [7, 6]] }),
    visible("three equations, a zero on top", { task: 2, args: [[[0, 2, 1], [1, 1, 2], [4, 2, 2]], [7, 9, 14]] }),
    visible("the second row is twice the first", { task: 1, args: [[[1, 2], [2, 4]], [3, 6]] }),

    hidden("one equation", { task: 3, args: (rng) => [[[rng.choice([-4, 0.5, 8])]], [rng.int(1, 9)]] }),
    hidden("a tiny entry above a larger one", {
      task: 1, hint: "What is subtracted from the second row when the pivot is tiny?",
      args: (rng) => [[[1e-17, rng.int(1, 3)], [1, rng.int(1, 3)]], [rng.int(1, 4), rng.int(5, 9)]],
    }),
    hidden("the largest entry is negative", {
      task: 1, hint: "A pivot is chosen by its magnitude.",
      args: (rng) => [[[2, 1, 4], [-rng.int(5, 9), 3, 1], [1, -6, rng.int(1, 3)]], rng.ints([3], -5, 5)],
    }),
    hidden("equal candidates", {
      task: 1, hint: "Of entries of the same magnitude, which one becomes the pivot?",
      args: (rng) => [[[1, rng.int(4, 6), 2], [2, 1, 0], [-2, 1, rng.int(1, 3)]], rng.ints([3], -5, 5)],
    }),
    hidden("rows swap after the first column", {
      task: 2, repeat: 2, hint: "When two rows change places, what else belongs to them?",
      args: (rng) => [[[6, 1, 2, 1], [2, rng.uniform([], 0.3, 0.4), 3, 1], [3, 5, 1, rng.int(2, 4)], [-1.5, 2, 7, 1]], rng.ints([4], -9, 9)],
    }),
    hidden("shuffled rows", { task: 3, repeat: 3, hint: "In which order are the numbers of b needed?", args: (rng) => {
      const n = rng.int(3, 5);
      return [wellBehaved(rng, n), rng.normal([n], 0, 5)];
    } }),
    hidden("a row that is the sum of two others", {
      task: 1, hint: "What is left of a row that others are made of?",
      args: (rng) => {
        const n = rng.int(3, 5);
        return [dependentRows(rng, n), rng.ints([n], 1, 9)];
      },
    }),
    hidden("rounding leaves a speck where 0 is due", {
      task: 1, hint: "When does a pivot count as 0?",
      // The middle row is the mean of the others. With these factors elimination does not end in 0 exactly.
      args: (rng) => {
        const factor = rng.choice([1, 2, 4, 5, 8, 9, 10, 13, 16]);
        return [[[1, 2, 3], [4, 5, 6], [7, 8, 9]].map((row) => row.map((value) => value * factor)), [rng.int(1, 4), rng.int(6, 9), rng.int(1, 4)]];
      },
    }),
    hidden("small numbers are not zero", {
      task: 1, hint: "A pivot is compared with the largest entry of a, not with 1.",
      args: (rng) => [wellBehaved(rng, 3).map((row) => row.map((value) => value * 1e-14)), rng.normal([3], 0, 1e-14)],
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
