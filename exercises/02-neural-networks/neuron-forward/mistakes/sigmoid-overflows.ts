/**
 * Your sigmoid is e^z / (1 + e^z). On paper that is the same function; for z above 710 it is Infinity / Infinity,
 * which is NaN. Divide both parts by e^z: the exponent is then −z, and an infinity stays below the line, where it
 * does no harm.
 */
type Activation = "identity" | "step" | "relu" | "sigmoid";

const functions: Record<Activation, (z: number) => number> = {
  identity: (z) => z,
  step: (z) => (z >= 0 ? 1 : 0),
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => Math.exp(z) / (1 + Math.exp(z)),
};

export function neuron(x: number[], w: number[], b: number, activation: Activation): number {
  let z = b;
  for (let i = 0; i < x.length; i++) z += w[i] * x[i];
  return functions[activation](z);
}
