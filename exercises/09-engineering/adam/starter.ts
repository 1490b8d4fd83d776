interface AdamOptions {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
}

/** The parameters after each step of Adam. */
export function adam(start: number[], gradients: number[][], options: AdamOptions): number[][] {
  throw new NotImplemented("update the moments, correct their bias, take the step");
}
