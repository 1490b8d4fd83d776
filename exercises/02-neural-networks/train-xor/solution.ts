interface Options {
  hidden: number;
  learningRate: number;
  epochs: number;
}

/** The parameters of the network. Their gradients have the same shapes, so they share the type. */
interface Network {
  /** [2, hidden] */
  W1: number[][];
  /** [hidden] */
  b1: number[];
  /** [hidden] */
  W2: number[];
  b2: number;
}

const zeros = (count: number): number[] => new Array<number>(count).fill(0);

/** Small and random: units that started alike would receive the same gradient and stay alike. */
const randomWeights = (count: number): number[] => zeros(count).map(() => Math.random() - 0.5);

function startNetwork(hidden: number): Network {
  return { W1: [randomWeights(hidden), randomWeights(hidden)], b1: zeros(hidden), W2: randomWeights(hidden), b2: 0 };
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** What the hidden units give for one point, and the probability of label 1. */
function forward({ W1, b1, W2, b2 }: Network, [first, second]: number[]): { h: number[]; p: number } {
  const h = b1.map((bias, j) => Math.tanh(bias + first * W1[0][j] + second * W1[1][j]));
  const p = sigmoid(h.reduce((sum, value, j) => sum + value * W2[j], b2));
  return { h, p };
}

/** The mean cross-entropy over all points, and its derivative by every parameter. */
function lossAndGradient(network: Network, x: number[][], y: number[]): { loss: number; gradient: Network } {
  const hidden = network.b1.length;
  const gradient: Network = { W1: [zeros(hidden), zeros(hidden)], b1: zeros(hidden), W2: zeros(hidden), b2: 0 };
  let loss = 0;
  for (const [i, point] of x.entries()) {
    const { h, p } = forward(network, point);
    loss -= Math.log(y[i] === 1 ? p : 1 - p) / x.length;

    // Sigmoid and cross-entropy together: ∂L/∂z is the error, p − y.
    const delta = (p - y[i]) / x.length;
    gradient.b2 += delta;
    for (let j = 0; j < hidden; j++) {
      gradient.W2[j] += delta * h[j];
      // Back through W2 and through tanh, whose slope is 1 − h².
      const deltaHidden = delta * network.W2[j] * (1 - h[j] ** 2);
      gradient.b1[j] += deltaHidden;
      gradient.W1[0][j] += deltaHidden * point[0];
      gradient.W1[1][j] += deltaHidden * point[1];
    }
  }
  return { loss, gradient };
}

/** One step downhill, against the gradient. */
function step(network: Network, gradient: Network, learningRate: number): Network {
  const move = (weights: number[], slopes: number[]) => weights.map((weight, j) => weight - learningRate * slopes[j]);
  return {
    W1: network.W1.map((row, c) => move(row, gradient.W1[c])),
    b1: move(network.b1, gradient.b1),
    W2: move(network.W2, gradient.W2),
    b2: network.b2 - learningRate * gradient.b2,
  };
}

/**
 * Trains a network with one hidden layer by gradient descent on the whole batch.
 * @param x [points, 2]
 * @param y [points], each 0 or 1
 */
export function trainXor(x: number[][], y: number[], { hidden, learningRate, epochs }: Options): Network {
  let network = startNetwork(hidden);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const { loss, gradient } = lossAndGradient(network, x, y);
    if (epoch % 20 === 0) report(epoch, { loss });
    network = step(network, gradient, learningRate);
  }
  return network;
}
