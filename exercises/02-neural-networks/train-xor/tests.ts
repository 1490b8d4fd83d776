import { defineTests, hidden, training, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Options {
  hidden: number;
  learningRate: number;
  epochs: number;
}

interface Network {
  W1: number[][];
  b1: number[];
  W2: number[];
  b2: number;
}

type Args = [x: number[][], y: number[], options: Options];

/** Lower left, upper left, lower right, upper right. */
const square = (low: number, high: number): number[][] => [[low, low], [low, high], [high, low], [high, high]];
const xor = [0, 1, 1, 0];
const xnor = [1, 0, 0, 1];

/** So many points round each corner, at most `radius` away along each axis, in random order. */
function scatter(rng: Rng, corners: number[][], counts: number[], radius: number): { x: number[][]; y: number[] } {
  const points = corners.flatMap((corner, c) => Array.from({ length: counts[c] }, () => ({
    point: corner.map((coordinate) => coordinate + rng.uniform([], -radius, radius)), label: xor[c],
  })));
  const shuffled = rng.shuffle(points);
  return { x: shuffled.map(({ point }) => point), y: shuffled.map(({ label }) => label) };
}

function rotate(points: number[][], angle: number): number[][] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([a, b]) => [a * cos - b * sin, a * sin + b * cos]);
}

/** Held-out data: four points round every training point, a tenth of the data's width away, with its label. */
function heldOut(x: number[][], y: number[]): { x: number[][]; y: number[] } {
  const step = (Math.max(...x.flat()) - Math.min(...x.flat())) / 10;
  const offsets = [[step, 0], [-step, 0], [0, step], [0, -step]];
  return {
    x: x.flatMap(([a, b]) => offsets.map(([right, up]) => [a + right, b + up])),
    y: y.flatMap((label) => offsets.map(() => label)),
  };
}

const isNumbers = (value: unknown, length: number): value is number[] =>
  Array.isArray(value) && value.length === length && value.every((item) => typeof item === "number");

/**
 * The result as a network of the asked-for width.
 * @throws {Error} saying which part has another form
 */
function readNetwork(actual: unknown, width: number): Network {
  if (typeof actual !== "object" || actual === null || !("W1" in actual && "b1" in actual && "W2" in actual && "b2" in actual)) {
    throw new Error("return an object { W1, b1, W2, b2 }.");
  }
  const { W1, b1, W2, b2 } = actual;
  if (!Array.isArray(W1) || W1.length !== 2 || !W1.every((row) => isNumbers(row, width))) throw new Error(`W1 must have shape [2, ${width}].`);
  if (!isNumbers(b1, width)) throw new Error(`b1 must hold ${width} numbers.`);
  if (!isNumbers(W2, width)) throw new Error(`W2 must hold ${width} numbers.`);
  if (typeof b2 !== "number") throw new Error("b2 must be a number.");
  return { W1, b1, W2, b2 };
}

/** What enters the sigmoid for each point. */
function logits({ W1, b1, W2, b2 }: Network, x: number[][], activation: (z: number) => number): number[] {
  return x.map(([first, second]) => {
    const h = b1.map((bias, j) => activation(bias + first * W1[0][j] + second * W1[1][j]));
    return h.reduce((sum, value, j) => sum + value * W2[j], b2);
  });
}

/** −ln p of the right label, from the logit: ln(1 + e^∓z), which stays finite however sure the network is. */
function crossEntropy(z: number[], y: number[]): number {
  const losses = z.map((logit, i) => {
    const wrongward = y[i] === 1 ? -logit : logit;
    return Math.max(0, wrongward) + Math.log1p(Math.exp(-Math.abs(wrongward)));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / y.length;
}

function isArgs(args: readonly unknown[]): args is Args {
  return args.length === 3;
}

/** For the recognisers: the network, and the data that it was trained on. */
function opened(actual: unknown, args: readonly unknown[]): { network: Network; x: number[][]; y: number[] } {
  if (!isArgs(args)) throw new Error("three arguments are needed");
  const [x, y, options] = args;
  return { network: readNetwork(actual, options.hidden), x, y };
}

const allEqual = (values: number[]) => values.every((value) => Math.abs(value - values[0]) < 1e-9);
const allZero = (values: number[]) => values.every((value) => value === 0);

/** Each parameter of the hidden layer is the same in all units. */
const unitsAlike = ({ W1, b1, W2 }: Network) => [...W1, b1, W2].every(allEqual);

/**
 * Whether a straight line through the data, read from the network as if it had no tanh, could not be improved:
 * the gradient of logistic regression vanishes there.
 */
function isBestLine(network: Network, x: number[][], y: number[]): boolean {
  const errors = logits(network, x, (z) => z).map((z, i) => 1 / (1 + Math.exp(-z)) - y[i]);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [mean(errors), mean(errors.map((error, i) => error * x[i][0])), mean(errors.map((error, i) => error * x[i][1]))]
    .every((slope) => Math.abs(slope) < 1e-2);
}

const narrow: Options = { hidden: 6, learningRate: 0.5, epochs: 2000 };
const wide: Options = { hidden: 8, learningRate: 0.5, epochs: 2000 };

export default defineTests<Args, Network>({
  checker: training({
    name: "the network",
    metric: "mean cross-entropy on held-out points",
    atMost: 0.1,
    score: (actual, args) => {
      const { network, x, y } = opened(actual, args);
      const unseen = heldOut(x, y);
      return crossEntropy(logits(network, unseen.x, Math.tanh), unseen.y);
    },
  }),
  // First weights are drawn by the student's own program: two runs with the same mistake share a pattern, not digits.
  recognise: {
    "zero-start": (actual, args) => {
      const { network: { W1, W2 } } = opened(actual, args);
      return allZero(W1.flat()) && allZero(W2);
    },
    "equal-start": (actual, args) => {
      const { network } = opened(actual, args);
      return unitsAlike(network) && !allZero(network.W2);
    },
    "biases-left-out": (actual, args) => {
      const { network: { W1, b1, b2 } } = opened(actual, args);
      return allZero(b1) && b2 === 0 && !allZero(W1.flat());
    },
    "uphill": (actual, args) => {
      const { network, x, y } = opened(actual, args);
      // A climb has no summit: the loss reaches thousands. A run that only swings to and fro stays below a hundred.
      return crossEntropy(logits(network, x, Math.tanh), y) > 100;
    },
    "no-hidden-activation": (actual, args) => {
      const { network, x, y } = opened(actual, args);
      return !unitsAlike(network) && !allZero(network.b1) && isBestLine(network, x, y);
    },
  },
  cases: [
    visible("the four corners", { task: 1, args: [square(0, 1), xor, narrow] }),
    visible("corners at −1 and 1", { task: 4, args: [square(-1, 1), xor, narrow] }),

    hidden("the opposite labels", { task: 3, hint: "Do the answers come from y, or from what XOR is known to be?", args: [square(0, 1), xnor, narrow] }),
    hidden("points round the corners", { task: 2, hint: "Do the gradients start at 0 in every epoch?", repeat: 2, args: (rng) => {
      const { x, y } = scatter(rng, square(0, 1), [10, 10, 10, 10], 0.2);
      return [x, y, wide];
    } }),
    hidden("corners with unequal numbers of points", { task: 3, hint: "The loss is a mean over the points: is each δ divided by n?", args: (rng) => {
      const { x, y } = scatter(rng, square(-1, 1), rng.shuffle([12, 9, 6, 4]), 0.3);
      return [x, y, wide];
    } }),
    hidden("a tilted square", { task: 3, hint: "Does every weight and every bias take its step?", args: (rng) => [rotate(square(-1, 1), rng.uniform([], 0.2, 1.4)), xor, wide] }),
    hidden("more hidden units", { task: 1, hint: "The width comes from the options.", args: [square(0, 1), xor, { hidden: 12, learningRate: 0.5, epochs: 2000 }] }),
  ],
});
