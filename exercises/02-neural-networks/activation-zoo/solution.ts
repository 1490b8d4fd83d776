type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";
type ScalarFunction = (x: number) => number;

const relu: ScalarFunction = (x) => Math.max(0, x);

const leakyRelu: ScalarFunction = (x) => (x >= 0 ? x : 0.01 * x);

/** Clevert, Unterthiner and Hochreiter 2015, with α = 1. expm1 keeps the digits of eˣ − 1 near 0. */
const elu: ScalarFunction = (x) => (x >= 0 ? x : Math.expm1(x));

/** Safe as it stands: for x = −1000, e^1000 is Infinity and 1 / Infinity is 0. */
const sigmoid: ScalarFunction = (x) => 1 / (1 + Math.exp(-x));

/** A smooth ReLU. The exponent −|x| is never above 0, so nothing overflows; log1p(t) is ln(1 + t). */
const softplus: ScalarFunction = (x) => relu(x) + Math.log1p(Math.exp(-Math.abs(x)));

/** Ramachandran, Zoph and Le 2017. */
const swish: ScalarFunction = (x) => x * sigmoid(x);

/** Hendrycks and Gimpel 2016, the tanh form. */
const gelu: ScalarFunction = (x) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));

const zoo: Record<Activation, ScalarFunction> = { relu, leakyRelu, elu, sigmoid, tanh: Math.tanh, softplus, swish, gelu };

/** The activation function called `name`, applied to each number of x. */
export function activate(name: Activation, x: number[]): number[] {
  return x.map((value) => zoo[name](value));
}
