/**
 * All your numeric derivatives are the same number: you nudged every weight at once. That measures the slope along
 * the diagonal, not along one weight. Change place k alone, and leave the others as they are.
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
  return w.map((value) => value + h);
}

function relativeError(claim: number, truth: number): number {
  if (!Number.isFinite(claim)) return Infinity;
  const size = Math.max(Math.abs(claim), Math.abs(truth));
  return size === 0 ? 0 : Math.abs(claim - truth) / size;
}

export function checkGradient(w: number[], x: number[][], y: number[], claimed: number[], options: Options): Report {
  const h = options.step;
  const numeric = w.map((_, k) => (loss(nudge(w, k, h), x, y) - loss(nudge(w, k, -h), x, y)) / (2 * h));
  const errors = claimed.map((claim, k) => relativeError(claim, numeric[k]));
  const suspects = [...errors.keys()].filter((k) => errors[k] > options.threshold);
  return { numeric, errors, suspects };
}
