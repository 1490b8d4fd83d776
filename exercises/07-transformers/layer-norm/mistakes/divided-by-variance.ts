/**
 * You divided by the variance. It is measured in squared units, so a row twice as large would come out half as
 * large instead of the same. Divide by its root, the standard deviation.
 */
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layerNorm(x: number[][], gamma: number[], beta: number[], eps: number): number[][] {
  return x.map((row) => {
    const mu = mean(row);
    const variance = mean(row.map((value) => (value - mu) ** 2));
    return row.map((value, j) => (gamma[j] * (value - mu)) / (variance + eps) + beta[j]);
  });
}
