/** σ(x) of each number of x. For x = −1000 the exponential is Infinity, and 1 / Infinity is 0. */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(-value)));
}

/**
 * ln σ(x) of each number of x. Far on the left min(0, x) carries the value; far on the right the logarithm does, and
 * log1p never forms the sum 1 + e⁻ˣ, which would be rounded to 1.
 */
export function logSigmoid(x: number[]): number[] {
  return x.map((value) => Math.min(0, value) - Math.log1p(Math.exp(-Math.abs(value))));
}

/** tanh x of each number of x. expm1 keeps the digits near zero, the exponent −2|x| cannot overflow. */
export function tanh(x: number[]): number[] {
  return x.map((value) => {
    const t = Math.expm1(-2 * Math.abs(value));
    return (Math.sign(value) * -t) / (2 + t);
  });
}
