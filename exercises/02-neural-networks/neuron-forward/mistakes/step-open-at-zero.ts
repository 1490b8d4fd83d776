/**
 * Your step gives 0 at z = 0, where 1 is asked for. The threshold itself belongs to the side that fires: compare with
 * >=, not with >.
 */
type Activation = "identity" | "step" | "relu" | "sigmoid";

const functions: Record<Activation, (z: number) => number> = {
  identity: (z) => z,
  step: (z) => (z > 0 ? 1 : 0),
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

export function neuron(x: number[], w: number[], b: number, activation: Activation): number {
  let z = b;
  for (let i = 0; i < x.length; i++) z += w[i] * x[i];
  return functions[activation](z);
}
