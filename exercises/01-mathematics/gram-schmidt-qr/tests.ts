import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
interface Factors { q: Matrix; r: Matrix }

/** Columns that agree to about seven digits: one common column, and a little noise on each copy. */
function nearlyParallel(rng: Rng, rows: number, columns: number): Matrix {
  const common = rng.uniform([rows], 1, 2);
  return rng.normal([rows, columns], 0, 1e-7).map((row, i) => row.map((noise) => common[i] + noise));
}

const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0);
const columnsOf = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));

/** Columns of length 1 that are not perpendicular, where the columns of the input are nearly parallel. */
function lostRightAngles(actual: unknown, [a]: readonly unknown[]): boolean {
  if (!isMatrix(a) || typeof actual !== "object" || actual === null || !("q" in actual) || !isMatrix(actual.q)) return false;
  const [first, second] = columnsOf(a);
  if (second === undefined || dot(first, second) ** 2 < dot(first, first) * dot(second, second) * (1 - 1e-9)) return false;
  const q = columnsOf(actual.q);
  const products = q.flatMap((one, i) => q.slice(i + 1).map((other) => Math.abs(dot(one, other))));
  return q.every((column) => Math.abs(dot(column, column) - 1) < 1e-9) && products.some((product) => product > 1e-7);
}

/**
 * By Givens rotations, which take nothing away from any column: they turn pairs of rows of [A | I] until the left
 * part is triangular. What has become of I by then is Qᵀ. Golub and Van Loan, Matrix Computations, 5.2.5.
 */
function givens(a: Matrix): Factors {
  const width = a[0].length;
  const work = a.map((row, i) => [...row, ...a.map((_, k) => (k === i ? 1 : 0))]);
  for (let j = 0; j < width; j++) {
    for (let i = j + 1; i < a.length; i++) {
      const radius = Math.hypot(work[j][j], work[i][j]);
      if (radius === 0) continue;
      const [cosine, sine] = [work[j][j] / radius, work[i][j] / radius];
      const [upper, lower] = [work[j], work[i]];
      work[j] = upper.map((x, k) => cosine * x + sine * lower[k]);
      work[i] = lower.map((x, k) => cosine * x - sine * upper[k]);
    }
    // The last row of a square matrix is never turned: its diagonal may still be below 0.
    if (work[j][j] < 0) work[j] = work[j].map((x) => -x);
  }
  return {
    q: a.map((_, i) => work.slice(0, width).map((row) => row[width + i])),
    r: work.slice(0, width).map((row, i) => row.slice(0, width).map((x, j) => (j < i ? 0 : x))),
  };
}

export default defineTests<[a: Matrix], Factors>({
  reference: (a) => givens(a),
  // With nearly parallel columns even the right way of computing keeps no more than about eight digits of Q.
  checker: allClose({ rtol: 1e-6, atol: 1e-6 }),
  accepts: (a) => {
    if (!isMatrix(a)) return "Give one matrix of finite numbers: [[[3, 1], [4, 3]]].";
    if (a.length > 32) return "Give at most 32 rows here.";
    if (a.length < a[0].length) return "Give at least as many rows as columns: else the columns cannot be independent.";
    const largest = Math.max(...a.flat().map(Math.abs));
    return givens(a).r.every((row, i) => row[i] > 1e-9 * largest) ? null : "The columns must be independent: one of these is made of the others.";
  },
  recognise: { "shares-of-the-original": lostRightAngles },
  cases: [
    visible("the worked example", { task: 3, args: [[[3, 1], [4, 3]]] }),
    visible("three rows, two columns", { task: 2, args: [[[1, 1], [2, 0], [2, 4]]] }),
    visible("a single column", { task: 1, args: [[[0], [-3], [4]]] }),

    hidden("three columns, square", {
      task: 2, repeat: 2, hint: "Is the third column perpendicular to the first as well as to the second?",
      args: (rng) => [rng.normal([3, 3])],
    }),
    hidden("columns that are perpendicular already, of different length", {
      task: 1, hint: "Such columns only need another length.",
      args: (rng) => {
        const [x, y] = [rng.int(1, 5), rng.int(1, 5)];
        return [[[2 * x, -3 * y], [3 * y, 2 * x]].map(([first, second]) => [first, 2 * second])];
      },
    }),
    hidden("a negative number in the last corner", {
      task: 3, hint: "The diagonal of R holds lengths.",
      args: (rng) => [[[rng.int(2, 4), 1, 2], [0, rng.int(2, 4), 1], [0, 0, -rng.int(2, 4)]]],
    }),
    hidden("more rows than columns", {
      task: 3, repeat: 2, hint: "How many columns has Q, and how many rows and columns has R?",
      args: (rng) => [rng.normal([rng.int(6, 8), rng.int(3, 4)])],
    }),
    hidden("columns of very different size", {
      task: 2, args: (rng) => [rng.normal([5, 3]).map(([x, y, z]) => [x * 1000, y, z * 0.01])],
    }),
    hidden("nearly parallel columns", {
      task: 2, repeat: 2, hint: "From which vector is each dot product taken?",
      args: (rng) => [nearlyParallel(rng, 6, 4)],
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
