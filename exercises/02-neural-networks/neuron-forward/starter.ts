type Activation = "identity" | "step" | "relu" | "sigmoid";

/**
 * What one neuron gives for its inputs.
 * @param x [inputs]
 * @param w [inputs] one weight for each input
 * @param b the bias
 */
export function neuron(x: number[], w: number[], b: number, activation: Activation): number {
  throw new NotImplemented("add the weighted inputs to the bias, then apply the activation");
}
