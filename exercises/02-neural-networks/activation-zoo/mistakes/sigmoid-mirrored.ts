/**
 * Your sigmoid falls where it should rise: it is the mirror image, 1 / (1 + eˣ). The exponent carries a minus sign, so
 * that a large input makes the exponential vanish and the result approach 1.
 */
type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";

const sigmoid = (x: number): number => 1 / (1 + Math.exp(x));

const zoo: Record<Activation, (x: number) => number> = {
  relu: (x) => Math.max(0, x),
  leakyRelu: (x) => (x >= 0 ? x : 0.01 * x),
  elu: (x) => (x >= 0 ? x : Math.exp(x) - 1),
  sigmoid: sigmoid,
  tanh: Math.tanh,
  softplus: (x) => Math.max(0, x) + Math.log(1 + Math.exp(-Math.abs(x))),
  swish: (x) => x * sigmoid(x),
  gelu: (x) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
};

export function activate(name: Activation, x: number[]): number[] {
  return x.map((value) => zoo[name](value));
}
