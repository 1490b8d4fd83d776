/** The density of the normal distribution at x. */
export function normalPdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
}

/** a₁ to a₅ of Abramowitz and Stegun 1964, formula 7.1.26. */
const coefficients = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];

/** The error function, with an error below 1.5e-7. */
export function erf(x: number): number {
  // The approximation holds on the right; the function is odd, so the left is its mirror image.
  const size = Math.abs(x);
  const t = 1 / (1 + 0.3275911 * size);
  // From the innermost bracket outwards: ((((a₅ t + a₄) t + a₃) t + a₂) t + a₁) t.
  const polynomial = coefficients.reduceRight((sum, a) => (sum + a) * t, 0);
  const right = 1 - polynomial * Math.exp(-size * size);
  return x < 0 ? -right : right;
}

/** The probability of a value of at most x. */
export function normalCdf(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return (1 + erf(z / Math.SQRT2)) / 2;
}
