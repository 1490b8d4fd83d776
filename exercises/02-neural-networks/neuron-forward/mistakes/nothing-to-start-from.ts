/**
 * Your program throws an error when there are no inputs: `reduce` without a starting value has nothing to give for an
 * empty array. A sum of nothing is 0. Tell `reduce` where to start: with the second argument, from 0 or from the
 * bias.
 */
type Activation = "identity" | "step" | "relu" | "sigmoid";

const functions: Record<Activation, (z: number) => number> = {
  identity: (z) => z,
  step: (z) => (z >= 0 ? 1 : 0),
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

export function neuron(x: number[], w: number[], b: number, activation: Activation): number {
  const z = b + x.map((input, i) => w[i] * input).reduce((sum, product) => sum + product);
  return functions[activation](z);
}
