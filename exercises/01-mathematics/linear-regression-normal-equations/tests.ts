import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
interface Fit { intercept: number; weights: number[] }

/**
 * No normal equations: Givens rotations turn [X | y] into a triangle, which leaves every length as it was, so that the
 * first rows can be solved exactly and the rest is the error. Golub and Van Loan, Matrix Computations, 5.3.
 * @returns null when the columns are dependent, or nearly so
 */
function byRotations(x: Matrix, y: number[]): Fit | null {
  const rows = x.map((row, i) => [1, ...row, y[i]]);
  const unknowns = x[0].length + 1;
  for (let j = 0; j < unknowns; j++) {
    for (let i = j + 1; i < rows.length; i++) {
      const radius = Math.hypot(rows[j][j], rows[i][j]);
      if (radius === 0) continue;
      const [cosine, sine] = [rows[j][j] / radius, rows[i][j] / radius];
      const [upper, lower] = [rows[j], rows[i]];
      rows[j] = upper.map((value, k) => cosine * value + sine * lower[k]);
      rows[i] = lower.map((value, k) => cosine * value - sine * upper[k]);
    }
  }
  const lengths = Array.from({ length: unknowns }, (_, j) => Math.hypot(...x.map((row) => (j === 0 ? 1 : row[j - 1]))));
  if (lengths.some((length, j) => Math.abs(rows[j][j]) <= 1e-4 * length)) return null;
  const theta = lengths.map(() => 0);
  for (let i = unknowns - 1; i >= 0; i--) {
    theta[i] = (rows[i][unknowns] - theta.reduce((sum, value, j) => (j > i ? sum + rows[i][j] * value : sum), 0)) / rows[i][i];
  }
  return { intercept: theta[0], weights: theta.slice(1) };
}

/** Targets of a plane with some noise. */
function noisy(rng: Rng, x: Matrix, noise: number): number[] {
  const weights = rng.uniform([x[0].length], 1, 3).map((weight) => weight * rng.choice([-1, 1]));
  const intercept = rng.uniform([], 2, 6) * rng.choice([-1, 1]);
  return x.map((row) => row.reduce((sum, value, j) => sum + weights[j] * value, intercept + rng.normal([], 0, noise)));
}

function draw(rng: Rng, examples: number, features: number): [Matrix, number[]] {
  const x = rng.normal([examples, features], 0.5, 1);
  return [x, noisy(rng, x, 1)];
}

export default defineTests<[x: Matrix, y: number[]], Fit>({
  reference: (x, y) => {
    const found = byRotations(x, y);
    if (found === null) throw new Error("The columns are dependent.");
    return found;
  },
  checker: allClose({ rtol: 1e-6, atol: 1e-7 }),
  accepts: (x, y) => {
    if (!isMatrix(x) || x.length > 200 || x[0].length > 8) return "The first argument is a list of at most 200 examples with at most 8 features each: [[0], [1], [2]].";
    if (!Array.isArray(y) || y.length !== x.length || !y.every((value) => Number.isFinite(value))) return `The second argument is an array of ${x.length} numbers, one for each example.`;
    if (x.length <= x[0].length) return `${x[0].length} features need at least ${x[0].length + 1} examples.`;
    return byRotations(x, y) === null ? "Some feature is nearly constant, or nearly made of the others: then many fits are nearly as good." : null;
  },
  cases: [
    visible("the worked example", { task: 3, args: [[[0], [1], [2], [3]], [1, 3, 3, 5]] }),
    visible("points on a line", { task: 1, args: [[[1], [2], [4]], [1, -1, -5]] }),
    visible("two features", { task: 2, args: [[[0, 0], [1, 0], [0, 1], [1, 1], [2, 1]], [1, 3, 0, 3, 4]] }),

    hidden("a line through the origin", {
      task: 1, args: (rng) => {
        const slope = rng.int(2, 5);
        return [[[1], [2], [-4], [5]], [1, 2, -4, 5].map((value) => slope * value)];
      },
    }),
    hidden("targets all equal", { task: 3, hint: "A horizontal line has one number that is not 0.", args: (rng) => {
      const level = rng.int(3, 9);
      return [rng.normal([6, 2]), [level, level, level, level, level, level]];
    } }),
    hidden("as many examples as unknowns", {
      task: 3, hint: "How many unknowns are there?",
      args: (rng) => {
        const x = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]].map((row) => row.map((value) => value + rng.uniform([], -0.2, 0.2)));
        return [x, noisy(rng, x, 1)];
      },
    }),
    hidden("one feature, noisy", { task: 2, repeat: 2, hint: "Which of the two is predicted from the other?", args: (rng) => draw(rng, 12, 1) }),
    hidden("several features", { task: 2, repeat: 3, hint: "Which dot products does each entry of the equations hold?", args: (rng) => draw(rng, rng.int(12, 20), rng.int(2, 4)) }),
    hidden("features that are not centred", {
      task: 1, hint: "The intercept is the prediction where all features are 0, not at their mean.",
      args: (rng) => {
        const x = rng.normal([15, 2], 5, 1);
        return [x, noisy(rng, x, 1)];
      },
    }),
    hidden("features of very different size", {
      task: 3, args: (rng) => {
        const x = rng.normal([15, 3]).map(([a, b, c]) => [a * 100, b, c * 0.1]);
        return [x, noisy(rng, x, 0.5)];
      },
    }),
    hidden("features that move together", {
      task: 2, hint: "Each weight is fitted together with the others, not by itself.",
      args: (rng) => {
        const x = rng.normal([15, 2]).map(([a, b]) => [a, a + 0.5 * b]);
        return [x, noisy(rng, x, 0.5)];
      },
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
