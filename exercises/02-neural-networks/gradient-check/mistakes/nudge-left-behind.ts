/**
 * The first derivative is right and those after it are not: each nudge stays in the weights when the next one begins.
 * Nudge a fresh copy of w for every loss, or set the weight back to exactly what it was.
 */
interface Options {
  step: number;
  threshold: number;
}

interface Report {
  numeric: number[];
  errors: number[];
  suspects: number[];
}

function loss(weights: number[], x: number[][], y: number[]): number {
  const squares = x.map((row, i) => {
    const z = row.reduce((sum, value, k) => sum + value * weights[k], 0);
    return (Math.tanh(z) - y[i]) ** 2;
  });
  return squares.reduce((sum, square) => sum + square, 0) / (2 * x.length);
}

function nudge(w: number[], k: number, h: number): number[] {
  return w.map((value, j) => (j === k ? value + h : value));
}

function relativeError(claim: number, truth: number): number {
  if (!Number.isFinite(claim)) return Infinity;
  const size = Math.max(Math.abs(claim), Math.abs(truth));
  return size === 0 ? 0 : Math.abs(claim - truth) / size;
}

export function checkGradient(w: number[], x: number[][], y: number[], claimed: number[], options: Options): Report {
  const h = options.step;
  let moved = w;
  const numeric = w.map((_, k) => {
    moved = nudge(moved, k, h);
    const above = loss(moved, x, y);
    moved = nudge(moved, k, -2 * h);
    return (above - loss(moved, x, y)) / (2 * h);
  });
  const errors = claimed.map((claim, k) => relativeError(claim, numeric[k]));
  const suspects = [...errors.keys()].filter((k) => errors[k] > options.threshold);
  return { numeric, errors, suspects };
}
