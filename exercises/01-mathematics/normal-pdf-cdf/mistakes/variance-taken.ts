/**
 * You treated `deviation` as a variance. The third argument is σ, in the units of x itself; its square is the variance.
 * Divide x − μ by it as it is, without a root.
 */
export function normalPdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / Math.sqrt(deviation);
  return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI * deviation);
}

const coefficients = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];

export function erf(x: number): number {
  const size = Math.abs(x);
  const t = 1 / (1 + 0.3275911 * size);
  const polynomial = coefficients.reduceRight((sum, a) => (sum + a) * t, 0);
  return Math.sign(x) * (1 - polynomial * Math.exp(-size * size));
}

export function normalCdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / Math.sqrt(deviation);
  return (1 + erf(z / Math.SQRT2)) / 2;
}
