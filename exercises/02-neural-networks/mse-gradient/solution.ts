function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * The mean squared error of a linear model, and its derivative by every parameter.
 * @param x [examples, inputs]
 * @param y [examples] the targets
 * @param w [inputs] the weights
 * @param b the bias
 */
export function mseGradient(x: number[][], y: number[], w: number[], b: number): { loss: number; dw: number[]; db: number } {
  const n = x.length;
  const predictions = x.map((row) => b + sum(row.map((value, j) => value * w[j])));
  const errors = predictions.map((prediction, i) => prediction - y[i]);

  // ∂L/∂ŷᵢ: everything behind the prediction, once for all parameters.
  const upstream = errors.map((error) => (2 * error) / n);
  return {
    loss: sum(errors.map((error) => error ** 2)) / n,
    dw: w.map((_, j) => sum(upstream.map((slope, i) => slope * x[i][j]))),
    db: sum(upstream),
  };
}
