/**
 * Your logSigmoid starts from the larger of 0 and x. That is the beginning of softplus; the logarithm of a number
 * below 1 is negative, and far on the left it is nearly x itself. Take the smaller of the two.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(-value)));
}

export function logSigmoid(x: number[]): number[] {
  return x.map((value) => Math.max(0, value) - Math.log1p(Math.exp(-Math.abs(value))));
}

export function tanh(x: number[]): number[] {
  return x.map((value) => {
    const t = Math.expm1(-2 * Math.abs(value));
    return Math.sign(value) * (-t / (2 + t));
  });
}
