import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
interface Eigenpair { value: number; vector: number[] }

/** A power of two near the largest magnitude: dividing by it loses nothing, and changes no direction. */
const scaleOf = (a: Matrix) => 2 ** Math.floor(Math.log2(Math.max(...a.flat().map(Math.abs))));

const product = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));

/** One eigenvalue as given, its eigenvector without zeros, and all the others 1. */
function symmetricWith(rng: Rng, n: number, eigenvalue: number): Matrix {
  const w = rng.uniform([n], 0.5, 1.5);
  const square = w.reduce((sum, x) => sum + x * x, 0);
  return w.map((x, i) => w.map((y, j) => (i === j ? 1 : 0) + (eigenvalue - 1) * x * y / square));
}

export default defineTests<[a: Matrix, start: number[], steps: number], Eigenpair>({
  /**
   * No vector is multiplied again and again: the matrix itself is raised to the power, scaled by powers of two, and
   * applied to the start once. A power that sends the start to 0 does not count.
   */
  reference: (a, start, steps) => {
    const column = start.map((x) => [x]);
    let power: Matrix = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
    let image = column;
    for (let t = 0; t < steps; t++) {
      power = product(a, power);
      const next = product(power, column);
      if (next.every(([x]) => x === 0)) break;
      const scale = scaleOf(power);
      power = power.map((row) => row.map((x) => x / scale));
      image = next;
    }
    const largest = Math.max(...image.map(([x]) => Math.abs(x)));
    const direction = image.map(([x]) => x / largest);
    const square = direction.reduce((sum, x) => sum + x * x, 0);
    const stretched = product(a, direction.map((x) => [x]));
    return {
      value: stretched.reduce((sum, [x], i) => sum + x * direction[i], 0) / square,
      vector: direction.map((x) => x / Math.sqrt(square)),
    };
  },
  checker: allClose({ rtol: 1e-7, atol: 1e-9 }),
  accepts: (a, start, steps) => {
    if (!isMatrix(a) || a.length !== a[0].length || a.length > 16) return "The first argument is a square matrix of at most 16 rows: [[2, 1], [1, 2]].";
    if (!isMatrix([start]) || !Array.isArray(start) || start.length !== a.length) return `The second argument is an array of ${a.length} numbers.`;
    if (start.every((x) => x === 0)) return "The start must not be the zero vector: it has no direction.";
    return typeof steps === "number" && Number.isInteger(steps) && steps >= 0 && steps <= 500 ? null : "The third argument is a whole number of steps from 0 to 500.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[2, 1], [1, 2]], [3, 0], 2] }),
    visible("the same matrix, settled", { task: 3, args: [[[2, 1], [1, 2]], [3, 0], 40] }),
    visible("one step with a matrix that is not symmetric", { task: 1, args: [[[0, 3], [-4, 1]], [1, 1], 1] }),

    hidden("no steps", { task: 2, hint: "Is the start at length 1 before the loop?", args: (rng) => [rng.ints([3, 3], -4, 4), rng.uniform([3], 1, 4), 0] }),
    hidden("a negative eigenvalue", {
      task: 3, repeat: 2, hint: "A length is never negative. An eigenvalue can be.",
      args: (rng) => {
        const n = rng.int(2, 4);
        return [symmetricWith(rng, n, -3), rng.uniform([n], 0.5, 1), rng.int(30, 31)];
      },
    }),
    hidden("not symmetric, a few steps", {
      task: 1, repeat: 3, hint: "Which index of the matrix is summed over?",
      args: (rng) => {
        const n = rng.int(3, 5);
        return [rng.uniform([n, n], 0.2, 2), rng.uniform([n], 0.2, 2), rng.int(1, 4)];
      },
    }),
    hidden("a single number", { task: 3, hint: "The eigenvalue of a 1 by 1 matrix is its entry, sign included.", args: (rng) => [[[-rng.int(2, 9)]], [rng.int(2, 9)], 3] }),
    hidden("large entries, many steps", {
      task: 1, hint: "How large is a number after so many multiplications?",
      args: (rng) => [rng.uniform([4, 4], 1e5, 1e6), rng.uniform([4], 1, 2), 120],
    }),
    hidden("the zero matrix", { task: 2, hint: "What if there is no direction left?", args: (rng) => [[[0, 0], [0, 0]], [rng.int(1, 5), -rng.int(1, 5)], 5] }),
    hidden("a start that the second step sends to 0", {
      task: 2, hint: "When A v is the zero vector, which v is the last?",
      args: (rng) => [[[0, rng.int(1, 5)], [0, 0]], [0, rng.int(1, 5)], 4],
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
