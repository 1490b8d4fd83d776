import { allClose, defineTests, exact, fields, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Points { x: number[]; y: number[] }
interface Fit { low: number; high: number; coefficients: number[] }
interface Scores { rSquared: number | null; rmse: number }
interface Dashboard { curve: Points; residuals: number[]; counts: number[]; train: Scores; heldOut: Scores; outliers: number[] }
type Args = [train: Points, heldOut: Points, fit: Fit, edges: number[], count: number];

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** A sum of powers, each computed by itself; the input measured from the middle of the range. */
const valueAt = ({ low, high, coefficients }: Fit, x: number): number => {
  const t = (x - (low + high) / 2) / ((high - low) / 2);
  return sum(coefficients.map((c, k) => c * t ** k));
};

const residualsOf = (fit: Fit, { x, y }: Points): number[] => x.map((value, i) => y[i] - valueAt(fit, value));

/** From all pairs, Σᵢ Σₖ (vᵢ − vₖ)² / 2n²: exactly 0 for equal numbers. */
const variance = (values: number[]): number => sum(values.map((a) => sum(values.map((b) => (a - b) ** 2)))) / (2 * values.length ** 2);

const score = (fit: Fit, points: Points): Scores => {
  const squares = sum(residualsOf(fit, points).map((r) => r ** 2)) / points.y.length;
  const spread = variance(points.y);
  return { rSquared: spread === 0 ? null : (spread - squares) / spread, rmse: Math.sqrt(squares) };
};

const show = (train: Points, heldOut: Points, fit: Fit, edges: number[], count: number): Dashboard => {
  const residuals = residualsOf(fit, train);
  // How many lie below each edge, with nothing below the first and everything below the last.
  const below = edges.map((edge, k) => (k === 0 ? 0 : k === edges.length - 1 ? residuals.length : residuals.filter((r) => r < edge).length));
  const x = Array.from({ length: count }, (_, j) => (fit.low * (count - 1 - j) + fit.high * j) / (count - 1));
  // (r − r̄)² > 4 s², without a root.
  const far = (r: number) => (r - sum(residuals) / residuals.length) ** 2 > 4 * variance(residuals);
  return {
    curve: { x, y: x.map((value) => valueAt(fit, value)) },
    residuals,
    counts: below.slice(1).map((value, k) => value - below[k]),
    train: score(fit, train),
    heldOut: score(fit, heldOut),
    outliers: residuals.flatMap((r, i) => (far(r) ? [i] : [])),
  };
};

const close = { rtol: 1e-6, atol: 1e-8 };

const randomFit = (rng: Rng, degree: number, low = rng.uniform([], -3, 0), high = rng.uniform([], 2, 5)): Fit =>
  ({ low, high, coefficients: rng.uniform([degree + 1], 0.5, 2).map((c) => c * rng.choice([-1, 1])) });

/** Points with given residuals. */
const beside = (rng: Rng, fit: Fit, residuals: number[]): Points => {
  const x = rng.uniform([residuals.length], fit.low, fit.high);
  return { x, y: x.map((value, i) => valueAt(fit, value) + residuals[i]) };
};

/** The project's points: 0.9 sin(3.8 x) and noise of deviation 0.22. */
const projectTrain: Points = {
  x: [-0.91, -0.84, -0.73, -0.66, -0.59, -0.49, -0.42, -0.37, -0.3, -0.18, -0.14, -0.05, 0.03, 0.13, 0.22, 0.26, 0.33, 0.45, 0.52, 0.57, 0.68, 0.78, 0.86, 0.88],
  y: [0.24, 0.23, -0.51, -0.62, -0.55, -1, -0.97, -1.16, -0.71, -0.83, -0.59, -0.45, -0.32, 0.56, 0.42, 0.98, 0.58, 0.93, 1.23, 0.78, 0.43, 0.29, -0.1, -0.19],
};
const projectHeldOut: Points = {
  x: [-0.92, -0.73, -0.58, -0.43, -0.28, -0.08, 0.05, 0.19, 0.41, 0.58, 0.75, 0.82],
  y: [0.42, -0.13, -0.49, -0.91, -0.49, -0.03, 0.18, 0.45, 0.67, 0.57, 0.2, -0.08],
};
/** Of the bins for residuals, where nothing else is said. */
const edges = [-1, -0.5, 0, 0.5, 1];

export default defineTests<Args, Dashboard>({
  reference: show,
  checker: fields({
    curve: allClose(close), residuals: allClose(close), counts: exact(), train: allClose(close), heldOut: allClose(close), outliers: exact(),
  }),
  accepts: (train, heldOut, fit, bounds, count) => {
    if (!isPoints(train) || !isPoints(heldOut)) return "The first two arguments are points, at most 100 each: { x: [0, 1], y: [2, 3] }.";
    if (!isFit(fit)) return "The fit is { low: 0, high: 4, coefficients: [2, 2] }, with high above low.";
    if (!isList(bounds) || bounds.length < 2 || bounds.some((edge, i) => i > 0 && edge <= bounds[i - 1])) return "The edges are at least two rising numbers.";
    return typeof count === "number" && Number.isInteger(count) && count >= 2 && count <= 500 ? null : "count is a whole number from 2 to 500.";
  },
  cases: [
    visible("the worked example", {
      task: 1, args: [{ x: [0, 1, 2, 3, 4, 2], y: [0, 1, 2, 3, 4, 8] }, { x: [1, 5], y: [2, 5] }, { low: 0, high: 4, coefficients: [2, 2] }, [-1, 0, 1, 2], 3],
    }),
    visible("a fit without error", {
      task: 4, args: [{ x: [0, 1, 2, 3], y: [0, -0.25, 0, 0.75] }, { x: [4], y: [3] }, { low: 0, high: 4, coefficients: [0, 1, 1] }, [-0.5, 0.5], 5],
    }),
    visible("a point far below", {
      task: 4, args: [{ x: [0, 1, 2, 3, 4, 2, 1, 3], y: [0.5, 1, 1.5, 3, 4.5, 2, 0.5, -5] }, { x: [0.5, 1.5, 3.5], y: [1, 1, 4] }, { low: 0, high: 4, coefficients: [2, 2] }, [-2, -1, 0, 1, 2], 4],
    }),
    visible("the project's points and a cubic", {
      task: 3, args: [projectTrain, projectHeldOut, { low: -0.91, high: 0.88, coefficients: [-0.15, 2.607, 0.316, -2.989] }, [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6], 60],
    }),

    hidden("an ordinary fit", {
      task: 2, repeat: 3,
      args: (rng) => {
        const fit = randomFit(rng, rng.int(2, 5));
        return [beside(rng, fit, rng.normal([20], 0, 0.5)), beside(rng, fit, rng.normal([8], 0, 0.7)), fit, edges, rng.int(6, 12)];
      },
    }),
    hidden("a range far from zero", {
      task: 1, hint: "Where is t = -1, and where is t = 1?",
      args: (rng) => {
        const fit = randomFit(rng, 3, 1950, 2020);
        return [beside(rng, fit, rng.normal([12], 0, 0.5)), beside(rng, fit, rng.normal([5], 0, 0.5)), fit, edges, 8];
      },
    }),
    hidden("the curve from two points", {
      task: 1, hint: "The last point of the curve lies at high.",
      args: (rng) => {
        const fit = randomFit(rng, 2);
        return [beside(rng, fit, rng.normal([9], 0, 0.5)), beside(rng, fit, rng.normal([4], 0, 0.5)), fit, edges, 2];
      },
    }),
    hidden("a constant as the fit", {
      task: 1, args: (rng) => {
        const fit = randomFit(rng, 0);
        return [beside(rng, fit, rng.normal([9], 0, 0.5)), beside(rng, fit, rng.normal([4], 0, 0.5)), fit, edges, 4];
      },
    }),
    hidden("residuals beyond the outer edges", {
      task: 2, repeat: 2, hint: "Do the counts sum to the number of training points?",
      args: (rng) => {
        const fit = randomFit(rng, 2);
        return [beside(rng, fit, rng.normal([15], 0, 3)), beside(rng, fit, rng.normal([5], 0, 3)), fit, edges, 5];
      },
    }),
    hidden("residuals on the edges", {
      task: 2, hint: "A residual on an inner edge belongs to the bin to its right.",
      args: (rng) => {
        // All exact in binary: p(x) = x + 1 on whole numbers.
        const x = rng.permutation(8).slice(0, 7);
        const residuals = rng.shuffle([-1, -0.5, 0, 0.5, 1, 0.5, -0.5]);
        return [{ x, y: x.map((value, i) => value + 1 + residuals[i]) }, { x: [2, 5], y: [1, 7] }, { low: 0, high: 8, coefficients: [5, 4] }, edges, 5];
      },
    }),
    hidden("a single bin", {
      task: 2, args: (rng) => {
        const fit = randomFit(rng, 2);
        return [beside(rng, fit, rng.normal([10])), beside(rng, fit, rng.normal([5])), fit, [-0.1, 0.1], 5];
      },
    }),
    hidden("held-out points beyond the range", {
      task: 3, hint: "The polynomial goes on outside the range; nothing is cut off.",
      args: (rng) => {
        const fit = randomFit(rng, 3);
        const x = rng.uniform([6], fit.high + 0.5, fit.high + 2);
        return [beside(rng, fit, rng.normal([12], 0, 0.5)), { x, y: x.map((value) => valueAt(fit, value) + rng.normal([])) }, fit, edges, 6];
      },
    }),
    hidden("held-out targets around another mean", {
      task: 3, repeat: 2, hint: "With which mean is each set compared?",
      args: (rng) => {
        const fit = randomFit(rng, 1, 0, 4);
        const x = rng.uniform([7], 3.2, 4);
        return [beside(rng, fit, rng.normal([14], 0, 0.4)), { x, y: x.map((value) => valueAt(fit, value) + rng.normal([], 0, 0.4)) }, fit, edges, 6];
      },
    }),
    hidden("a curve worse than a flat line", {
      task: 3, hint: "R squared may be negative.",
      args: (rng) => {
        const fit = randomFit(rng, 2);
        const around = (n: number): Points => ({ x: rng.uniform([n], fit.low, fit.high), y: rng.normal([n], 12, 1) });
        return [around(10), around(5), fit, [0, 5, 10, 15], 6];
      },
    }),
    hidden("a single held-out point", {
      task: 3, hint: "Does a single target spread?",
      args: (rng) => {
        const fit = randomFit(rng, 2);
        return [beside(rng, fit, rng.normal([8], 0, 0.5)), beside(rng, fit, rng.normal([1], 0, 0.5)), fit, edges, 6];
      },
    }),
    hidden("targets all equal, with a mean that is rounded", {
      task: 3, hint: "How do you know that targets do not spread?",
      args: (rng) => {
        const fit = randomFit(rng, 2);
        return [{ x: rng.uniform([6], fit.low, fit.high), y: Array.from({ length: 6 }, () => 0.1) }, beside(rng, fit, rng.normal([5], 0, 0.5)), fit, edges, 6];
      },
    }),
    hidden("outliers on both sides", {
      task: 4, repeat: 2, hint: "A point may lie far below the curve too.",
      args: (rng) => {
        const fit = randomFit(rng, 2);
        const residuals = rng.shuffle([...rng.normal([18], 0, 0.3), rng.uniform([], 4, 5), -rng.uniform([], 4, 5)]);
        return [beside(rng, fit, residuals), beside(rng, fit, rng.normal([5], 0, 0.3)), fit, edges, 6];
      },
    }),
    hidden("a curve that lies too low, and one point apart", {
      task: 4, repeat: 2, hint: "From what is the distance of a residual measured?",
      args: (rng) => {
        const fit = randomFit(rng, 2);
        const residuals = rng.shuffle([...rng.normal([14], 8, 0.3), 8 - rng.uniform([], 4, 5)]);
        return [beside(rng, fit, residuals), beside(rng, fit, rng.normal([5], 8, 0.3)), fit, [0, 6, 8, 10], 6];
      },
    }),
  ],
});

const isList = (value: unknown): value is number[] => Array.isArray(value) && value.length > 0 && value.every((item) => Number.isFinite(item));

function isPoints(value: unknown): value is Points {
  if (typeof value !== "object" || value === null || !("x" in value) || !("y" in value)) return false;
  return isList(value.x) && isList(value.y) && value.x.length === value.y.length && value.x.length <= 100;
}

function isFit(value: unknown): value is Fit {
  if (typeof value !== "object" || value === null || !("low" in value) || !("high" in value) || !("coefficients" in value)) return false;
  const { low, high, coefficients } = value;
  return typeof low === "number" && typeof high === "number" && Number.isFinite(low) && Number.isFinite(high) && low < high && isList(coefficients) && coefficients.length <= 20;
}
