import { allClose, defineTests, exact, fields, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Selection { errors: number[]; degree: number; coefficients: number[] }
type Args = [x: number[], y: number[], highest: number, folds: number, lambda: number];

const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

/**
 * No normal equations: the penalty becomes d more points, with √λ in one column and the target 0, and the columns of
 * what is then plain least squares are made orthogonal one after the other. Björck, Numerical Methods for Least Squares.
 */
function leastSquares(t: number[], y: number[], degree: number, lambda: number): number[] {
  const columns = Array.from({ length: degree + 1 }, (_, k) => [
    ...t.map((value) => value ** k),
    ...Array.from({ length: degree }, (__, j) => (j + 1 === k ? Math.sqrt(lambda) : 0)),
  ]);
  let rest = [...y, ...Array.from({ length: degree }, () => 0)];
  const upper = columns.map(() => columns.map(() => 0));
  const shares = columns.map((_, k) => {
    upper[k][k] = Math.sqrt(dot(columns[k], columns[k]));
    const unit = columns[k].map((value) => value / upper[k][k]);
    for (let later = k + 1; later <= degree; later++) {
      const part = dot(unit, columns[later]);
      upper[k][later] = part;
      columns[later] = columns[later].map((value, i) => value - part * unit[i]);
    }
    const share = dot(unit, rest);
    rest = rest.map((value, i) => value - share * unit[i]);
    return share;
  });
  const weights = shares.map(() => 0);
  for (let k = degree; k >= 0; k--) weights[k] = (shares[k] - dot(upper[k], weights)) / upper[k][k];
  return weights;
}

const choose = (x: number[], y: number[], highest: number, folds: number, lambda: number): Selection => {
  const [middle, half] = [(Math.max(...x) + Math.min(...x)) / 2, (Math.max(...x) - Math.min(...x)) / 2];
  const t = x.map((value) => (value - middle) / half);
  // Point by point: each is asked of a fit without its fold.
  const errors = Array.from({ length: highest + 1 }, (_, degree) => t.reduce((sum, value, i) => {
    const others = (_value: number, j: number) => (j - i) % folds !== 0;
    const weights = leastSquares(t.filter(others), y.filter(others), degree, lambda);
    return sum + (weights.reduce((total, weight, k) => total + weight * value ** k, 0) - y[i]) ** 2 / t.length;
  }, 0));
  const degree = errors.findIndex((error) => errors.every((other) => error <= other + 1e-9));
  return { errors, degree, coefficients: leastSquares(t, y, degree, lambda) };
};

/** Inputs spread over a range, in order, no two alike. */
const spread = (rng: Rng, n: number, low: number, high: number): number[] =>
  Array.from({ length: n }, (_, i) => low + ((high - low) * (i + rng.uniform([], 0.2, 0.8))) / n);

/** Heights of one bent curve over any range of inputs, with noise. */
const bent = (rng: Rng, x: number[], noise: number): number[] => {
  const [low, high] = [Math.min(...x), Math.max(...x)];
  return x.map((value) => 2 * Math.sin((4 * (value - low)) / (high - low) - 2) + rng.normal([], 0, noise));
};

function shuffled(rng: Rng, x: number[], y: number[]): [number[], number[]] {
  const order = rng.permutation(x.length);
  return [order.map((i) => x[i]), order.map((i) => y[i])];
}

/** The project's points: 0.9 sin(3.8 x) and noise of deviation 0.22. */
const projectX = [-0.91, -0.84, -0.73, -0.66, -0.59, -0.49, -0.42, -0.37, -0.3, -0.18, -0.14, -0.05, 0.03, 0.13, 0.22, 0.26, 0.33, 0.45, 0.52, 0.57, 0.68, 0.78, 0.86, 0.88];
const projectY = [0.24, 0.23, -0.51, -0.62, -0.55, -1, -0.97, -1.16, -0.71, -0.83, -0.59, -0.45, -0.32, 0.56, 0.42, 0.98, 0.58, 0.93, 1.23, 0.78, 0.43, 0.29, -0.1, -0.19];

const isWhole = (value: unknown): value is number => Number.isInteger(value);

export default defineTests<Args, Selection>({
  reference: choose,
  checker: fields({ errors: allClose({ rtol: 1e-5, atol: 1e-8 }), degree: exact(), coefficients: allClose({ rtol: 1e-5, atol: 1e-6 }) }),
  accepts: (x, y, highest, folds, lambda) => {
    if (!isList(x) || !isList(y) || x.length !== y.length || x.length > 60) return "Give two lists of equally many numbers, at most 60: the x and the y of the points.";
    if (!isWhole(highest) || highest < 0 || highest > 12) return "highest is a whole number from 0 to 12.";
    if (!isWhole(folds) || folds < 2 || folds > x.length) return `folds is a whole number from 2 to the number of points, ${x.length}.`;
    if (typeof lambda !== "number" || !Number.isFinite(lambda) || lambda < 0) return "lambda is a number that is not below 0.";
    if (new Set(x).size < 2) return "At least two of the x must differ.";
    const distinct = Array.from({ length: folds }, (_, fold) => new Set(x.filter((_value, i) => i % folds !== fold)).size);
    if (lambda < 1e-6 && Math.min(...distinct) <= highest) return `With so small a penalty, degree ${highest} needs more than ${highest} different x outside each fold.`;
    return null;
  },
  cases: [
    visible("the worked example", { task: 2, args: [[10, 20, 20, 10], [0, 6, 4, 2], 1, 2, 2] }),
    visible("a parabola without noise or penalty", { task: 3, args: [[0, 1, 2.5, 3.2, 4.1, 5, 6.3, 7.7, 8.4, 9], [5.13, 3.43, 1.63, 1.098, 0.702, 0.63, 1.098, 2.358, 3.282, 4.23], 5, 5, 0] }),
    visible("seven points in three folds", { task: 2, args: [[1, 2, 3, 4, 5, 6, 7], [3, 5, 4, 8, 7, 9, 14], 2, 3, 0.5] }),
    visible("the project's points", { task: 3, args: [projectX, projectY, 9, 6, 0.001] }),

    hidden("only a constant is tried", {
      task: 1, hint: "The constant term is not penalised: its best value is a mean.",
      args: (rng) => [spread(rng, 9, 0, 5), rng.normal([9], 10, 2), 0, 3, rng.uniform([], 0.5, 2)],
    }),
    hidden("targets far from zero", {
      task: 1, repeat: 2, hint: "What does the penalty leave out?",
      args: (rng) => {
        const x = spread(rng, 16, -2, 2);
        return [x, bent(rng, x, 0.3).map((value) => value + 60), 4, 4, rng.uniform([], 0.3, 1)];
      },
    }),
    hidden("years as inputs", {
      task: 1, hint: "Which inputs are raised to a power: x or t?",
      args: (rng) => {
        const x = spread(rng, 18, 1950, 2020);
        return [x, bent(rng, x, 0.3), 5, 6, 0.02];
      },
    }),
    hidden("a flat piece of data: all targets equal", {
      task: 3, hint: "All degrees predict the same. Which of them is taken?",
      args: (rng) => {
        const level = rng.uniform([], 1, 9);
        return [spread(rng, 10, 0, 1), Array.from({ length: 10 }, () => level), 4, 5, 0.1];
      },
    }),
    hidden("a parabola that several degrees meet", {
      task: 3, repeat: 2, hint: "Errors that differ by rounding alone are a tie.",
      args: (rng) => {
        const x = spread(rng, 14, -3, 4);
        const [a, b, c] = [rng.uniform([], 0.3, 1), rng.uniform([], -2, 2), rng.uniform([], -3, 3)];
        return [x, x.map((value) => a * value ** 2 + b * value + c), 5, 7, 0];
      },
    }),
    hidden("a bend too small to count", {
      task: 3, repeat: 3, hint: "Is the smallest error more than 1e-9 smaller?",
      args: (rng) => {
        const x = spread(rng, 14, -1, 1);
        const [a, b] = [rng.uniform([], 0.3, 1), rng.uniform([], -2, 2)];
        return [x, x.map((value) => a * value ** 2 + b * value + 3e-5 * value ** 3), 4, 7, 0];
      },
    }),
    hidden("folds of unequal size", {
      task: 2, repeat: 3, hint: "By what is the sum of the squares of all folds divided?",
      args: (rng) => {
        const x = spread(rng, 11, -1, 3);
        return [...shuffled(rng, x, bent(rng, x, 0.5)), 3, 4, 0.1];
      },
    }),
    hidden("each point a fold of its own", {
      task: 2, hint: "With as many folds as points every fit leaves one point out.",
      args: (rng) => {
        const x = spread(rng, 12, -1, 1);
        return [x, bent(rng, x, 0.4), 3, 12, 0.05];
      },
    }),
    hidden("points in order along a slope", {
      task: 2, repeat: 2, hint: "Neighbours belong to different folds: i % folds.",
      args: (rng) => {
        const x = spread(rng, 20, 0, 10);
        return [x, x.map((value) => 3 * value + rng.normal([], 0, 1)), 4, 4, 0.01];
      },
    }),
    hidden("points in no order", {
      task: 1, repeat: 2, hint: "The smallest x need not be the first.",
      args: (rng) => {
        const x = spread(rng, 15, 5, 9);
        return [...shuffled(rng, x, bent(rng, x, 0.4)), 5, 5, 0.03];
      },
    }),
    hidden("the same x twice", {
      task: 1, args: (rng) => {
        const x = spread(rng, 6, 0, 4).flatMap((value) => [value, value]);
        return [...shuffled(rng, x, bent(rng, x, 0.6)), 2, 3, 0.2];
      },
    }),
    hidden("fewer points than coefficients", {
      task: 1, hint: "With a penalty the equations have one solution all the same.",
      args: (rng) => {
        const x = spread(rng, 6, -1, 1);
        return [...shuffled(rng, x, bent(rng, x, 0.2)), 7, 3, 0.1];
      },
    }),
    hidden("high degrees without a penalty", {
      task: 2, repeat: 2, hint: "Nothing is added to the diagonal.",
      args: (rng) => {
        const x = spread(rng, 26, -4, 4);
        return [x, bent(rng, x, 0.5), 7, 5, 0];
      },
    }),
  ],
});

const isList = (value: unknown): value is number[] => Array.isArray(value) && value.length >= 2 && value.every((item) => Number.isFinite(item));
