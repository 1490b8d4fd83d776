type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";
type ScalarFunction = (x: number) => number;

/** Safe as it stands: for x = −1000, e^1000 is Infinity and 1 / Infinity is 0. */
const sigmoid: ScalarFunction = (x) => 1 / (1 + Math.exp(-x));

const sigmoidSlope: ScalarFunction = (x) => sigmoid(x) * (1 - sigmoid(x));

const tanhSlope: ScalarFunction = (x) => 1 - Math.tanh(x) ** 2;

/** x σ(x): the gate, and x times the gate's slope. */
const swishSlope: ScalarFunction = (x) => sigmoid(x) + x * sigmoidSlope(x);

/** The tanh form of GELU: the gate ½ (1 + tanh u), and x times its slope, by the chain rule. */
const geluSlope: ScalarFunction = (x) => {
  const scale = Math.sqrt(2 / Math.PI);
  const u = scale * (x + 0.044715 * x ** 3);
  const du = scale * (1 + 3 * 0.044715 * x ** 2);
  return 0.5 * (1 + Math.tanh(u)) + x * 0.5 * tanhSlope(u) * du;
};

/** At the kinks of the piecewise ones, the slope from the left. */
const slopes: Record<Activation, ScalarFunction> = {
  relu: (x) => (x > 0 ? 1 : 0),
  leakyRelu: (x) => (x > 0 ? 1 : 0.01),
  elu: (x) => (x > 0 ? 1 : Math.exp(x)),
  sigmoid: sigmoidSlope,
  tanh: tanhSlope,
  softplus: sigmoid,
  swish: swishSlope,
  gelu: geluSlope,
};

/** The slope of the activation function called `name` at each number of x. */
export function derivative(name: Activation, x: number[]): number[] {
  return x.map((value) => slopes[name](value));
}
