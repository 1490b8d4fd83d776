/**
 * You left ε out. A row of equal features then is 0 divided by 0, which is NaN, and a row with hardly any variance
 * is blown up to full size. Add ε under the root.
 */
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layerNorm(x: number[][], gamma: number[], beta: number[], eps: number): number[][] {
  return x.map((row) => {
    const mu = mean(row);
    const variance = mean(row.map((value) => (value - mu) ** 2));
    return row.map((value, j) => (gamma[j] * (value - mu)) / Math.sqrt(variance) + beta[j]);
  });
}
