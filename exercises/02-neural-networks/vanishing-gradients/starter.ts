type Activation = "sigmoid" | "tanh" | "relu";

/**
 * How large the gradient of each layer's weights is.
 * @param x [inputs]
 * @param weights one matrix for each layer, [entering, units]
 * @returns [layers] the Frobenius norm of ∂L/∂W, first layer first
 */
export function gradientNorms(x: number[], weights: number[][][], activation: Activation): number[] {
  throw new NotImplemented("run forwards, send the gradient back, and measure it at each layer");
}
