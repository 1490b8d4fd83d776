import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Args = [a: Matrix, b: number[], x: number[], direction: number[]];
interface Slopes { slope: number; steepest: number[]; maximum: number }

function f(a: Matrix, b: number[], x: number[]): number {
  return x.reduce((sum, xi, i) => sum + b[i] * xi + x.reduce((inner, xj, j) => inner + a[i][j] * xi * xj, 0), 0);
}

function draw(rng: Rng, n: number): Args {
  return [rng.normal([n, n]), rng.normal([n]), rng.normal([n]), rng.normal([n], 0, 3)];
}

/** A symmetric bowl whose lowest point is where we stand: whole numbers, so that the gradient is exactly 0. */
function atTheMinimum(rng: Rng): Args {
  const [p, q, r] = [rng.int(3, 6), rng.int(-2, 2), rng.int(3, 6)];
  const [x, y] = rng.ints([2], 1, 5);
  return [[[p, q], [q, r]], [-2 * (p * x + q * y), -2 * (q * x + r * y)], [x, y], rng.ints([2], 1, 5)];
}

export default defineTests<Args, Slopes>({
  /**
   * No gradient formula: along a line a quadratic function is a parabola, and for a parabola the difference between
   * one step ahead and one step back, over 2, is the slope exactly. Along the axes this gives the gradient.
   */
  reference: (a, b, x, direction) => {
    const along = (d: number[]) => (f(a, b, x.map((value, i) => value + d[i])) - f(a, b, x.map((value, i) => value - d[i]))) / 2;
    const g = x.map((_, i) => along(x.map((__, j) => (i === j ? 1 : 0))));
    const maximum = Math.hypot(...g);
    return { slope: along(direction) / Math.hypot(...direction), steepest: g.map((value) => (maximum === 0 ? 0 : value / maximum)), maximum };
  },
  checker: allClose({ rtol: 1e-7, atol: 1e-9 }),
  accepts: (a, b, x, direction) => {
    if (!isMatrix(a) || a.length !== a[0].length || a.length > 32) return "The first argument is a square matrix of at most 32 rows: [[1, 1], [0, 1]].";
    if (![b, x, direction].every((vector) => isMatrix([vector]) && Array.isArray(vector) && vector.length === a.length)) return `b, x and direction are arrays of ${a.length} numbers each.`;
    return Array.isArray(direction) && direction.every((value) => value === 0) ? "The zero vector has no direction." : null;
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[1, 1], [0, 1]], [-1, -1], [1, 2], [8, 6]] }),
    visible("along the contour there is no slope", { task: 2, args: [[[1, 1], [0, 1]], [-1, -1], [1, 2], [4, -3]] }),
    visible("at the bottom of a bowl", { task: 3, args: [[[1, 0], [0, 3]], [-2, -12], [1, 2], [1, 1]] }),

    hidden("not symmetric", { task: 1, repeat: 2, hint: "How many entries of A does each variable meet?", args: (rng) => draw(rng, rng.int(2, 5)) }),
    hidden("symmetric", {
      task: 1, args: (rng) => {
        const [, b, x, direction] = draw(rng, 3);
        const m = rng.normal([3, 3]);
        return [m.map((row, i) => row.map((value, j) => value + m[j][i])), b, x, direction];
      },
    }),
    hidden("a plane, where only b matters", {
      task: 1, hint: "What is the slope of a function without squares?",
      args: (rng) => [[[0, 0, 0], [0, 0, 0], [0, 0, 0]], rng.normal([3]), rng.normal([3]), rng.normal([3])],
    }),
    hidden("a direction far longer than 1", { task: 2, hint: "Ten times the direction is the same direction.", args: (rng) => {
      const [a, b, x] = draw(rng, 3);
      return [a, b, x, rng.uniform([3], 100, 900)];
    } }),
    hidden("straight down", {
      task: 2, hint: "Downhill the slope is negative.",
      args: (rng) => {
        const n = rng.int(2, 4);
        const [b, x] = [rng.uniform([n], 1, 3), rng.uniform([n], 1, 3)];
        return [b.map((_, i) => b.map((__, j) => (i === j ? 1 : 0))), b, x, x.map((value, i) => -2 * value - b[i])];
      },
    }),
    hidden("at the minimum", { task: 3, hint: "By what do you divide to get the steepest direction?", args: atTheMinimum }),
    hidden("one variable", { task: 3, hint: "In one dimension a direction is a sign.", args: (rng) => [[[rng.int(1, 4)]], [rng.int(-5, 5)], [-rng.int(4, 9)], [rng.int(2, 5)]] }),
    hidden("six variables", { task: 3, args: (rng) => draw(rng, 6) }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
