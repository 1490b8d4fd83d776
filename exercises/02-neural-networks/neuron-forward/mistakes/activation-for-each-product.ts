/**
 * You apply the activation to each product and add up afterwards. The inputs are first brought together into one
 * number, and that number goes through the function once: f of the sum is not the sum of the f.
 */
type Activation = "identity" | "step" | "relu" | "sigmoid";

const functions: Record<Activation, (z: number) => number> = {
  identity: (z) => z,
  step: (z) => (z >= 0 ? 1 : 0),
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

export function neuron(x: number[], w: number[], b: number, activation: Activation): number {
  let z = b;
  for (let i = 0; i < x.length; i++) z += functions[activation](w[i] * x[i]);
  return z;
}
