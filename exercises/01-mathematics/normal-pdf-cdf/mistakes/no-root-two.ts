/**
 * In `normalCdf`, z goes into the error function without being divided by √2. The exponent of erf is −x², that of the
 * bell −z²/2; the root makes one of the other. As it is, your bell is too narrow.
 */
export function normalPdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
}

const coefficients = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];

export function erf(x: number): number {
  const size = Math.abs(x);
  const t = 1 / (1 + 0.3275911 * size);
  const polynomial = coefficients.reduceRight((sum, a) => (sum + a) * t, 0);
  return Math.sign(x) * (1 - polynomial * Math.exp(-size * size));
}

export function normalCdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return (1 + erf(z)) / 2;
}
