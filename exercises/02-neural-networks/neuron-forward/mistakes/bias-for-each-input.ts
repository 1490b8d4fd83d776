/**
 * You add the bias once for every input. It is one number for the whole neuron and enters the sum once: start the sum
 * from it, or add it after the loop.
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
  for (let i = 0; i < x.length; i++) z += w[i] * x[i] + b;
  return functions[activation](z);
}
