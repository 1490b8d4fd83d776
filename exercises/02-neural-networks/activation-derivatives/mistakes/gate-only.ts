/**
 * For swish and GELU you return the gate alone. They are products of two things that both change with x, so the
 * product rule gives a second term: x times the slope of the gate. It is what makes the slope dip below 0 on the left
 * and rise above 1 on the right.
 */
type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const sigmoidSlope = (x: number): number => sigmoid(x) * (1 - sigmoid(x));
const tanhSlope = (x: number): number => 1 - Math.tanh(x) ** 2;
const softplusSlope = sigmoid;

const scale = Math.sqrt(2 / Math.PI);
const u = (x: number): number => scale * (x + 0.044715 * x ** 3);
const gate = (x: number): number => 0.5 * (1 + Math.tanh(u(x)));

const slopes: Record<Activation, (x: number) => number> = {
  relu: (x) => (x > 0 ? 1 : 0),
  leakyRelu: (x) => (x > 0 ? 1 : 0.01),
  elu: (x) => (x > 0 ? 1 : Math.exp(x)),
  sigmoid: sigmoidSlope,
  tanh: tanhSlope,
  softplus: softplusSlope,
  swish: (x) => sigmoid(x),
  gelu: (x) => gate(x),
};

export function derivative(name: Activation, x: number[]): number[] {
  return x.map((value) => slopes[name](value));
}
