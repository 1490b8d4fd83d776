/**
 * You add the bias to what the activation gave. The bias belongs into z: it moves the place where the neuron begins
 * to fire. Added afterwards it lifts the answer out of the range of the function, a sigmoid above 1 for instance.
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
  return functions[activation](z) + b;
}
