/**
 * You compute the left side of the sigmoid as 1 minus something. Below −37 that something differs from 1 by less than
 * a number can show, and the result is 0 where it should be eˣ. No subtraction is needed: 1 / (1 + e⁻ˣ) keeps all
 * digits there.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 - 1 / (1 + Math.exp(value)));
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
