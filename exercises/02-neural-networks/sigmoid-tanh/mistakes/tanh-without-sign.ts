/**
 * Your tanh is never negative: the formula with |x| gives tanh |x|, its magnitude only. Give it the sign of x.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(-value)));
}

export function logSigmoid(x: number[]): number[] {
  return x.map((value) => Math.min(0, value) - Math.log1p(Math.exp(-Math.abs(value))));
}

export function tanh(x: number[]): number[] {
  return x.map((value) => {
    const t = Math.expm1(-2 * Math.abs(value));
    return -t / (2 + t);
  });
}
