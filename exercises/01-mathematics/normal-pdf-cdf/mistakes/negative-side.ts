/**
 * Your error function is wrong for negative x, and the area left of the mean with it. The approximation holds for
 * x ≥ 0 alone: compute it for the size of x, and give the result the sign of x.
 */
export function normalPdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
}

const coefficients = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];

export function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = coefficients.reduceRight((sum, a) => (sum + a) * t, 0);
  return 1 - polynomial * Math.exp(-x * x);
}

export function normalCdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return (1 + erf(z / Math.SQRT2)) / 2;
}
