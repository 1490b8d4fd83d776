type Activation = "identity" | "step" | "relu" | "sigmoid";

const functions: Record<Activation, (z: number) => number> = {
  identity: (z) => z,
  step: (z) => (z >= 0 ? 1 : 0),
  relu: (z) => Math.max(0, z),
  // For z = −1000 the exponential is Infinity, and 1 / Infinity is 0: safe as it stands.
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

/**
 * What one neuron gives for its inputs: f(b + w · x).
 * @param x [inputs]
 * @param w [inputs] one weight for each input
 * @param b the bias
 */
export function neuron(x: number[], w: number[], b: number, activation: Activation): number {
  // The sum starts from the bias, so that without inputs it is all that is left.
  const z = x.reduce((sum, input, i) => sum + w[i] * input, b);
  return functions[activation](z);
}
