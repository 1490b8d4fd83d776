interface Options {
  /** How far a weight is nudged to each side. */
  step: number;
  /** A relative error above this is suspect. */
  threshold: number;
}

interface Report {
  /** [weights] the central differences */
  numeric: number[];
  /** [weights] the relative errors of what is claimed */
  errors: number[];
  /** the places of the weights whose error is above the threshold */
  suspects: number[];
}

/** Half the mean squared error of a tanh neuron with these weights. */
function loss(weights: number[], x: number[][], y: number[]): number {
  const squares = x.map((row, i) => {
    const z = row.reduce((sum, value, k) => sum + value * weights[k], 0);
    return (Math.tanh(z) - y[i]) ** 2;
  });
  return squares.reduce((sum, square) => sum + square, 0) / (2 * x.length);
}

/** A copy of the weights in which weight k is moved by h. */
function nudge(w: number[], k: number, h: number): number[] {
  return w.map((value, j) => (j === k ? value + h : value));
}

function relativeError(claim: number, truth: number): number {
  // NaN is never greater than a threshold: left alone it would pass for right.
  if (!Number.isFinite(claim)) return Infinity;
  const size = Math.max(Math.abs(claim), Math.abs(truth));
  return size === 0 ? 0 : Math.abs(claim - truth) / size;
}

/**
 * Checks a claimed gradient of a tanh neuron's loss against central differences, whose own error shrinks
 * with the square of the step.
 * @param w [weights]
 * @param x [examples, weights]
 * @param y [examples]
 * @param claimed [weights]
 */
export function checkGradient(w: number[], x: number[][], y: number[], claimed: number[], options: Options): Report {
  const h = options.step;
  const numeric = w.map((_, k) => (loss(nudge(w, k, h), x, y) - loss(nudge(w, k, -h), x, y)) / (2 * h));
  const errors = claimed.map((claim, k) => relativeError(claim, numeric[k]));
  const suspects = [...errors.keys()].filter((k) => errors[k] > options.threshold);
  return { numeric, errors, suspects };
}
