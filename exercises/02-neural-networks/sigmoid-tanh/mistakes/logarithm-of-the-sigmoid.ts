/**
 * You take the logarithm of the finished sigmoid. On the left the sigmoid is rounded to 0 and its logarithm is
 * −Infinity; on the right it is rounded to 1 and its logarithm to 0. Write the logarithm in terms of x: then nothing
 * is rounded in between.
 */
export function sigmoid(x: number[]): number[] {
  return x.map((value) => 1 / (1 + Math.exp(-value)));
}

export function logSigmoid(x: number[]): number[] {
  return x.map((value) => Math.log(1 / (1 + Math.exp(-value))));
}

export function tanh(x: number[]): number[] {
  return x.map((value) => {
    const t = Math.expm1(-2 * Math.abs(value));
    return Math.sign(value) * (-t / (2 + t));
  });
}
