/**
 * You computed tanh from its definition with four exponentials. Far from zero two of them are Infinity, and the
 * quotient is NaN, although tanh never leaves the range from −1 to 1; whatever is built on it, such as GELU, becomes NaN
 * with it. The language has a function that is safe there.
 */
type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";

const tanh = (x: number): number => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));

const zoo: Record<Activation, (x: number) => number> = {
  relu: (x) => Math.max(0, x),
  leakyRelu: (x) => (x >= 0 ? x : 0.01 * x),
  elu: (x) => (x >= 0 ? x : Math.exp(x) - 1),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: tanh,
  softplus: (x) => Math.max(0, x) + Math.log(1 + Math.exp(-Math.abs(x))),
  swish: (x) => x / (1 + Math.exp(-x)),
  gelu: (x) => (x / 2) * (1 + tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
};

export function activate(name: Activation, x: number[]): number[] {
  return x.map((value) => zoo[name](value));
}
