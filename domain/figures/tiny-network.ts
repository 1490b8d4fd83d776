/**
 * A network with one hidden layer of tanh units and one output, small enough to be trained while one looks on. Its
 * parameters lie in one array, so that an optimiser need not know what they are:
 * hidden weights [hidden, inputs], hidden biases [hidden], output weights [hidden], output bias.
 */
export interface Network { inputs: number; hidden: number; parameters: Float64Array }

/** `inputs` [n, inputs], `targets` [n]. */
export interface Examples { inputs: readonly (readonly number[])[]; targets: readonly number[] }

/** Mean over the examples of the binary cross-entropy of σ(output), or of half the squared error of the output. */
export type LossName = "crossEntropy" | "squared";

/** The length of the array in which such a network has its parameters. */
export function parameterCount(inputs: number, hidden: number): number {
  return hidden * inputs + hidden + hidden + 1;
}

/** Weights with a standard deviation of `gain` / √fan-in, biases 0. `normal` gives standard normal numbers. */
export function createNetwork(inputs: number, hidden: number, normal: () => number, gain = 1): Network {
  const parameters = new Float64Array(parameterCount(inputs, hidden));
  for (let i = 0; i < hidden * inputs; i += 1) parameters[i] = (gain * normal()) / Math.sqrt(inputs);
  const output = hidden * inputs + hidden;
  for (let j = 0; j < hidden; j += 1) parameters[output + j] = (gain * normal()) / Math.sqrt(hidden);
  return { inputs, hidden, parameters };
}

/** Activations of the hidden units for one input. [hidden] */
export function hiddenOf({ inputs, hidden, parameters }: Network, x: readonly number[]): number[] {
  return Array.from({ length: hidden }, (_, j) => {
    let z = parameters[hidden * inputs + j];
    for (let i = 0; i < inputs; i += 1) z += parameters[j * inputs + i] * x[i];
    return Math.tanh(z);
  });
}

/** The output before any sigmoid. */
export function outputOf(network: Network, x: readonly number[]): number {
  const { inputs, hidden, parameters } = network;
  const start = hidden * inputs + hidden;
  return hiddenOf(network, x).reduce((sum, activation, j) => sum + parameters[start + j] * activation, parameters[start + hidden]);
}

/** Loss over all examples and its gradient by every parameter, in the order of the parameters. */
export function lossAndGradient(network: Network, examples: Examples, lossName: LossName): { loss: number; gradient: Float64Array } {
  const { inputs, hidden, parameters } = network;
  const gradient = new Float64Array(parameters.length);
  const biases = hidden * inputs;
  const out = biases + hidden;
  const count = examples.inputs.length;
  let loss = 0;
  examples.inputs.forEach((x, n) => {
    const activations = hiddenOf(network, x);
    const output = activations.reduce((sum, activation, j) => sum + parameters[out + j] * activation, parameters[out + hidden]);
    const target = examples.targets[n];
    loss += lossOf(output, target, lossName) / count;
    const dOutput = lossSlope(output, target, lossName) / count;
    gradient[out + hidden] += dOutput;
    activations.forEach((activation, j) => {
      gradient[out + j] += dOutput * activation;
      const dz = dOutput * parameters[out + j] * (1 - activation * activation);
      gradient[biases + j] += dz;
      for (let i = 0; i < inputs; i += 1) gradient[j * inputs + i] += dz * x[i];
    });
  });
  return { loss, gradient };
}

/** Written for logits, so that the logarithm never meets 0. */
function lossOf(output: number, target: number, name: LossName): number {
  if (name === "squared") return (output - target) ** 2 / 2;
  return Math.max(output, 0) - output * target + Math.log1p(Math.exp(-Math.abs(output)));
}

/** Both losses have the same shape of slope: prediction minus target. */
function lossSlope(output: number, target: number, name: LossName): number {
  return (name === "squared" ? output : 1 / (1 + Math.exp(-output))) - target;
}
