/**
 * Your tanh has the safe form, and still loses digits near zero: Math.exp(a) − 1, or 1 − Math.exp(a), subtracts two
 * nearly equal numbers. Math.expm1(a) computes the same difference without rounding the exponential first.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(-value)));
}

export function logSigmoid(x: number[]): number[] {
  return x.map((value) => Math.min(0, value) - Math.log1p(Math.exp(-Math.abs(value))));
}

export function tanh(x: number[]): number[] {
  return x.map((value) => {
    const t = Math.exp(-2 * Math.abs(value)) - 1;
    return Math.sign(value) * (-t / (2 + t));
  });
}
