/**
 * Your slope of softplus is 1 / (1 + eˣ): it falls from 1 to 0, while softplus grows ever steeper from left to right.
 * By the chain rule it is eˣ / (1 + eˣ), and dividing both parts by eˣ leaves e⁻ˣ below the line.
 */
type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const sigmoidSlope = (x: number): number => sigmoid(x) * (1 - sigmoid(x));
const tanhSlope = (x: number): number => 1 - Math.tanh(x) ** 2;
const softplusSlope = (x: number): number => 1 / (1 + Math.exp(x));

const scale = Math.sqrt(2 / Math.PI);
const u = (x: number): number => scale * (x + 0.044715 * x ** 3);
const gate = (x: number): number => 0.5 * (1 + Math.tanh(u(x)));
const gateSlope = (x: number): number => 0.5 * (1 - Math.tanh(u(x)) ** 2) * scale * (1 + 3 * 0.044715 * x ** 2);

const slopes: Record<Activation, (x: number) => number> = {
  relu: (x) => (x > 0 ? 1 : 0),
  leakyRelu: (x) => (x > 0 ? 1 : 0.01),
  elu: (x) => (x > 0 ? 1 : Math.exp(x)),
  sigmoid: sigmoidSlope,
  tanh: tanhSlope,
  softplus: softplusSlope,
  swish: (x) => sigmoid(x) + x * sigmoidSlope(x),
  gelu: (x) => gate(x) + x * gateSlope(x),
};

export function derivative(name: Activation, x: number[]): number[] {
  return x.map((value) => slopes[name](value));
}
