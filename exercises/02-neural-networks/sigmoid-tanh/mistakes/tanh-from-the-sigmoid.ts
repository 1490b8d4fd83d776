/**
 * You compute tanh as 2 σ(2x) − 1. That is right on paper and safe far out. Near zero it is 1 minus nearly 1, and of
 * an input of 10⁻¹⁰ only six digits survive. Compute the small difference itself, with Math.expm1.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(-value)));
}

export function logSigmoid(x: number[]): number[] {
  return x.map((value) => Math.min(0, value) - Math.log1p(Math.exp(-Math.abs(value))));
}

export function tanh(x: number[]): number[] {
  return x.map((value) => 2 / (1 + Math.exp(-2 * value)) - 1);
}
