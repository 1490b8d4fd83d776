/**
 * This is what comes out without the bias. Without it a neuron whose inputs are all 0 has no choice: z is 0, whatever
 * its weights are. Add the bias to the weighted sum, before the activation.
 */
type Activation = "identity" | "step" | "relu" | "sigmoid";

const functions: Record<Activation, (z: number) => number> = {
  identity: (z) => z,
  step: (z) => (z >= 0 ? 1 : 0),
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

export function neuron(x: number[], w: number[], b: number, activation: Activation): number {
  let z = 0;
  for (let i = 0; i < x.length; i++) z += w[i] * x[i];
  return functions[activation](z);
}
