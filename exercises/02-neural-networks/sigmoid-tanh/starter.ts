/** σ(x) of each number of x. */
export function sigmoid(x: number[]): number[] {
  throw new NotImplemented("write the sigmoid in the form that does not overflow");
}

/** ln σ(x) of each number of x. */
export function logSigmoid(x: number[]): number[] {
  throw new NotImplemented("write the logarithm of the sigmoid without computing the sigmoid");
}

/** tanh x of each number of x. */
export function tanh(x: number[]): number[] {
  throw new NotImplemented("write tanh so that no exponent is above 0 and nothing cancels");
}
