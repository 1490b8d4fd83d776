/**
 * Your swish is the bare sigmoid. The sigmoid is only the gate: it says how much of the input passes. Weigh the input
 * itself by it.
 */
type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";

const zoo: Record<Activation, (x: number) => number> = {
  relu: (x) => Math.max(0, x),
  leakyRelu: (x) => (x >= 0 ? x : 0.01 * x),
  elu: (x) => (x >= 0 ? x : Math.exp(x) - 1),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: Math.tanh,
  softplus: (x) => Math.max(0, x) + Math.log(1 + Math.exp(-Math.abs(x))),
  swish: (x) => 1 / (1 + Math.exp(-x)),
  gelu: (x) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
};

export function activate(name: Activation, x: number[]): number[] {
  return x.map((value) => zoo[name](value));
}
