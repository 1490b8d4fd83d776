/**
 * You added ε to the standard deviation, after the root. The two only agree while the variance is large; with
 * ε = 10⁻⁵ and hardly any variance, the divisors differ three hundredfold. Add ε to the variance first, then take the root.
 */
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function layerNorm(x: number[][], gamma: number[], beta: number[], eps: number): number[][] {
  return x.map((row) => {
    const mu = mean(row);
    const variance = mean(row.map((value) => (value - mu) ** 2));
    return row.map((value, j) => (gamma[j] * (value - mu)) / (Math.sqrt(variance) + eps) + beta[j]);
  });
}
