/**
 * Your sigmoid is eˣ / (1 + eˣ) everywhere. That is good on the left; above 710 it is Infinity / Infinity, which is
 * NaN. In the other form the infinity can only stand below the line, where it makes the result 0.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => Math.exp(value) / (1 + Math.exp(value)));
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
