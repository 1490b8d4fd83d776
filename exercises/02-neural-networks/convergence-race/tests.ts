import { defineTests, exact, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Network {
  W1: number[][];
  b1: number[];
  W2: number[];
  b2: number;
}

interface Options {
  learningRate: number;
  target: number;
  maxEpochs: number;
}

type Activation = "sigmoid" | "tanh" | "relu";
type Epochs = Record<Activation, number | null>;
type Args = [x: number[][], y: number[], start: Network, options: Options];

/** An activation's value, and its slope without use of the value. */
const activations: Record<Activation, { value: (z: number) => number; slope: (z: number) => number }> = {
  sigmoid: { value: (z) => (1 + Math.tanh(z / 2)) / 2, slope: (z) => 1 / (4 * Math.cosh(z / 2) ** 2) },
  tanh: { value: (z) => Math.tanh(z), slope: (z) => 1 / Math.cosh(z) ** 2 },
  relu: { value: (z) => (z > 0 ? z : 0), slope: (z) => (z > 0 ? 1 : 0) },
};

/** W1 row by row, then b1, then W2, then b2. */
const flatten = ({ W1, b1, W2, b2 }: Network): number[] => [...W1.flat(), ...b1, ...W2, b2];

/**
 * The loss and its rate of change when one parameter is moved at rate 1: forward mode, no way back.
 * @param moved index of the parameter; −1 for the loss alone
 */
function lossAndRate(theta: number[], moved: number, units: number, x: number[][], y: number[], activation: Activation): { loss: number; rate: number } {
  const { value, slope } = activations[activation];
  const inputs = x[0].length;
  const rateOf = (index: number) => (index === moved ? 1 : 0);
  const biases = inputs * units;
  let loss = 0;
  let rate = 0;
  for (const [i, row] of x.entries()) {
    const last = theta.length - 1;
    let [prediction, predictionRate] = [theta[last], rateOf(last)];
    for (let j = 0; j < units; j++) {
      let [z, zRate] = [theta[biases + j], rateOf(biases + j)];
      for (let c = 0; c < inputs; c++) {
        z += row[c] * theta[c * units + j];
        zRate += row[c] * rateOf(c * units + j);
      }
      const weight = biases + units + j;
      const h = value(z);
      prediction += h * theta[weight];
      predictionRate += slope(z) * zRate * theta[weight] + h * rateOf(weight);
    }
    loss += (prediction - y[i]) ** 2 / (2 * x.length);
    rate += ((prediction - y[i]) * predictionRate) / x.length;
  }
  return { loss, rate };
}

function epochs(x: number[][], y: number[], start: Network, { learningRate, target, maxEpochs }: Options, activation: Activation): number | null {
  const units = start.b1.length;
  let theta = flatten(start);
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    const current = theta;
    if (lossAndRate(current, -1, units, x, y, activation).loss <= target) return epoch;
    theta = current.map((parameter, k) => parameter - learningRate * lossAndRate(current, k, units, x, y, activation).rate);
  }
  return lossAndRate(theta, -1, units, x, y, activation).loss <= target ? maxEpochs : null;
}

function drawStart(rng: Rng, inputs: number, units: number): Network {
  return { W1: rng.normal([inputs, units]), b1: rng.normal([units], 0, 0.5), W2: rng.normal([units], 0, 0.7), b2: rng.normal([], 0, 0.2) };
}

/** Points in [−1, 1] with a target that bends. */
function draw(rng: Rng, points: number, inputs: number, units: number, options: Options): Args {
  const x = rng.uniform([points, inputs], -1, 1);
  return [x, x.map((row) => 0.8 * Math.sin(2 * row[0]) + 0.5 * row[row.length - 1]), drawStart(rng, inputs, units), options];
}

export default defineTests<Args, Epochs>({
  /** The same descent with derivatives found one parameter at a time, by forward mode. */
  reference: (x, y, start, options) => ({
    sigmoid: epochs(x, y, start, options, "sigmoid"),
    tanh: epochs(x, y, start, options, "tanh"),
    relu: epochs(x, y, start, options, "relu"),
  }),
  checker: exact(),
  cases: [
    visible("the worked example", { task: 3, args: [[[1]], [1], { W1: [[0]], b1: [0], W2: [1], b2: 0 }, { learningRate: 0.5, target: 0.1, maxEpochs: 10 }] }),
    visible("a bend through four points", {
      task: 2, args: [
        [[-1], [-0.3], [0.4], [1]], [1, 0.2, 0.1, 0.8],
        { W1: [[1, -1, 0.5]], b1: [0, 0.2, -0.1], W2: [0.5, 0.4, -0.3], b2: 0 }, { learningRate: 0.3, target: 0.02, maxEpochs: 200 },
      ],
    }),
    visible("too few epochs for all", {
      task: 3, args: [[[-1], [0.5], [1]], [1, -1, 1], { W1: [[1, -1]], b1: [0, 0], W2: [1, 1], b2: 0 }, { learningRate: 0.1, target: 0.01, maxEpochs: 5 }],
    }),

    hidden("several points and units", {
      task: 2, repeat: 2, hint: "Which slope belongs to which activation?",
      args: (rng) => draw(rng, 6, 2, 4, { learningRate: 0.2, target: 0.03, maxEpochs: 100 }),
    }),
    hidden("a start that is good enough", {
      task: 3, hint: "After how many epochs is the target reached that was never missed?",
      args: (rng) => {
        const [x, , start] = draw(rng, 4, 1, 3, { learningRate: 0.1, target: 0, maxEpochs: 5 });
        return [x, [0.5, 0.5, 0.5, 0.5], { ...start, W2: [0, 0, 0], b2: 0.5 }, { learningRate: 0.1, target: 0, maxEpochs: 5 }];
      },
    }),
    hidden("the target reached with the very last epoch", {
      task: 3, hint: "Is the loss after the last epoch looked at?",
      args: (rng) => {
        const [x, y, start, options] = draw(rng, 5, 1, 3, { learningRate: 0.2, target: 0.05, maxEpochs: 200 });
        // As many epochs as tanh needs, and none to spare.
        return [x, y, start, { ...options, maxEpochs: epochs(x, y, start, options, "tanh") ?? 20 }];
      },
    }),
    hidden("a learning rate that diverges", {
      task: 3, hint: "What is NaN compared with?",
      args: (rng) => draw(rng, 5, 2, 3, { learningRate: 40, target: 0.001, maxEpochs: 80 }),
    }),
    hidden("three inputs, many points", {
      task: 2, hint: "Is the gradient a mean over the examples?",
      args: (rng) => draw(rng, 10, 3, 3, { learningRate: 0.3, target: 0.06, maxEpochs: 80 }),
    }),
    hidden("units that are off", {
      task: 2, hint: "What is the slope of ReLU at and below 0?",
      args: (rng) => {
        const [x, y, start, options] = draw(rng, 5, 2, 4, { learningRate: 0.2, target: 0.05, maxEpochs: 100 });
        return [x, y, { ...start, b1: [-5, -5, 0.5, 0.5] }, options];
      },
    }),
  ],
});
