/**
 * You divided the sum of squares by d − 1: that is the sample variance, an estimate from a few measurements. Here the
 * row is all there is, and nothing is estimated. Divide by the number of features.
 */
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layerNorm(x: number[][], gamma: number[], beta: number[], eps: number): number[][] {
  return x.map((row) => {
    const mu = mean(row);
    const variance = row.reduce((sum, value) => sum + (value - mu) ** 2, 0) / Math.max(row.length - 1, 1);
    return row.map((value, j) => (gamma[j] * (value - mu)) / Math.sqrt(variance + eps) + beta[j]);
  });
}
