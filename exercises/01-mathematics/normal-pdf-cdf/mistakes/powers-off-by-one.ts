/**
 * In your error function the sum begins with a₁ alone, not with a₁ t: every power of t is too low by one. At x = 0,
 * where t is 1, that makes no difference, further out it does. Multiply the sum by t once more.
 */
export function normalPdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
}

const coefficients = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];

export function erf(x: number): number {
  const size = Math.abs(x);
  const t = 1 / (1 + 0.3275911 * size);
  const polynomial = coefficients.reduce((sum, a, i) => sum + a * t ** i, 0);
  return Math.sign(x) * (1 - polynomial * Math.exp(-size * size));
}

export function normalCdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return (1 + erf(z / Math.SQRT2)) / 2;
}
