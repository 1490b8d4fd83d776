/**
 * Your logSigmoid is −ln(1 + e⁻ˣ) everywhere. On paper that is right; below −710 the exponential is Infinity, and so
 * is the logarithm, where the value should be about x. Use the form with −|x| in the exponent.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(-value)));
}

export function logSigmoid(x: number[]): number[] {
  return x.map((value) => -Math.log1p(Math.exp(-value)));
}

export function tanh(x: number[]): number[] {
  return x.map((value) => {
    const t = Math.expm1(-2 * Math.abs(value));
    return Math.sign(value) * (-t / (2 + t));
  });
}
