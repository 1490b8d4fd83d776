type Matrix = number[][];

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** One row with mean 0 and variance close to 1: [features]. */
function normalise(row: number[], eps: number): number[] {
  const mu = mean(row);
  // Deviations first, squares second: mean(x²) − μ² would lose its digits in a row far from zero.
  const deviations = row.map((value) => value - mu);
  const variance = mean(deviations.map((deviation) => deviation ** 2));
  return deviations.map((deviation) => deviation / Math.sqrt(variance + eps));
}

/**
 * Layer normalisation over the last axis: Ba, Kiros and Hinton 2016.
 * @param x [rows, features]
 * @param gamma [features]
 * @param beta [features]
 */
export function layerNorm(x: Matrix, gamma: number[], beta: number[], eps: number): Matrix {
  return x.map((row) => normalise(row, eps).map((value, j) => gamma[j] * value + beta[j]));
}
