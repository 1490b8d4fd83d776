/** The parameters of the network. Their gradients have the same shapes, so they share the type. */
interface Network {
  /** [inputs, hidden] */
  W1: number[][];
  /** [hidden] */
  b1: number[];
  /** [hidden] */
  W2: number[];
  b2: number;
}

interface Options {
  learningRate: number;
  /** a loss that is at most this has arrived */
  target: number;
  /** how many steps a run may take */
  maxEpochs: number;
}

type Activation = "sigmoid" | "tanh" | "relu";

interface Curve {
  value(z: number): number;
  /** The slope at z, from z and from the value there. */
  slope(z: number, value: number): number;
}

const curves: Record<Activation, Curve> = {
  sigmoid: { value: (z) => 1 / (1 + Math.exp(-z)), slope: (_, value) => value * (1 - value) },
  tanh: { value: Math.tanh, slope: (_, value) => 1 - value ** 2 },
  relu: { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
};

/** The loss on all examples, and its derivative by every parameter. */
function lossAndGradient({ W1, b1, W2, b2 }: Network, x: number[][], y: number[], { value, slope }: Curve): { loss: number; gradient: Network } {
  const gradient: Network = { W1: W1.map((row) => row.map(() => 0)), b1: b1.map(() => 0), W2: W2.map(() => 0), b2: 0 };
  let loss = 0;
  for (const [i, row] of x.entries()) {
    const z = b1.map((bias, j) => row.reduce((sum, input, c) => sum + input * W1[c][j], bias));
    const h = z.map(value);
    const error = h.reduce((sum, activity, j) => sum + activity * W2[j], b2) - y[i];
    loss += error ** 2 / (2 * x.length);

    const delta = error / x.length;
    gradient.b2 += delta;
    for (let j = 0; j < h.length; j++) {
      gradient.W2[j] += delta * h[j];
      const deltaHidden = delta * W2[j] * slope(z[j], h[j]);
      gradient.b1[j] += deltaHidden;
      for (let c = 0; c < row.length; c++) gradient.W1[c][j] += deltaHidden * row[c];
    }
  }
  return { loss, gradient };
}

/** One step downhill. It makes new arrays, so that the start stays as it was for the next runner. */
function step(network: Network, gradient: Network, learningRate: number): Network {
  const move = (weights: number[], slopes: number[]) => weights.map((weight, j) => weight - learningRate * slopes[j]);
  return {
    W1: network.W1.map((row, c) => move(row, gradient.W1[c])),
    b1: move(network.b1, gradient.b1),
    W2: move(network.W2, gradient.W2),
    b2: network.b2 - learningRate * gradient.b2,
  };
}

function epochsToTarget(x: number[][], y: number[], start: Network, options: Options, activation: Activation): number | null {
  let network = start;
  for (let epoch = 0; epoch <= options.maxEpochs; epoch++) {
    const { loss, gradient } = lossAndGradient(network, x, y, curves[activation]);
    if (epoch % 10 === 0) report(epoch, { [activation]: loss });
    // Before the step: a start that is good enough takes 0 epochs. NaN is not at most anything.
    if (loss <= options.target) return epoch;
    network = step(network, gradient, options.learningRate);
  }
  return null;
}

/**
 * Epochs to a target loss, by activation; null where it is not reached.
 * @param x [examples, inputs]
 * @param y [examples]
 */
export function convergenceRace(x: number[][], y: number[], start: Network, options: Options): Record<Activation, number | null> {
  return {
    sigmoid: epochsToTarget(x, y, start, options, "sigmoid"),
    tanh: epochsToTarget(x, y, start, options, "tanh"),
    relu: epochsToTarget(x, y, start, options, "relu"),
  };
}
