/**
 * Your sigmoid is eˣ / (1 + eˣ). On paper that is the same function; for large x it is Infinity / Infinity, which is
 * NaN, and swish becomes NaN with it. Divide both parts by eˣ: then the only exponent is −x, and an infinity stays below
 * the line.
 */
type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";

const sigmoid = (x: number): number => Math.exp(x) / (1 + Math.exp(x));

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
