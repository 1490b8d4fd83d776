/**
 * You took mean and variance over each column, across the rows: that is batch normalisation. Layer normalisation
 * treats every token on its own, so that the result does not depend on what else is in the batch. Take them over
 * each row.
 */
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layerNorm(x: number[][], gamma: number[], beta: number[], eps: number): number[][] {
  const columns = gamma.map((_, j) => x.map((row) => row[j]));
  const mu = columns.map(mean);
  const variance = columns.map((column, j) => mean(column.map((value) => (value - mu[j]) ** 2)));
  return x.map((row) => row.map((value, j) => (gamma[j] * (value - mu[j])) / Math.sqrt(variance[j] + eps) + beta[j]));
}
