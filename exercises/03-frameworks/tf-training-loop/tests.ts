import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Options {
  batchSize: number;
  epochs: number;
  learningRate: number;
  momentum: number;
}

interface Parameters {
  W: number[][];
  b: number[];
}

interface Trained extends Parameters {
  losses: number[];
}

type Args = [x: number[][], labels: number[], start: Parameters, options: Options];

function softmax(z: number[]): number[] {
  const powers = z.map((value) => Math.exp(value - Math.max(...z)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The loss of a batch and its gradient, which for this model is short: the error of each probability, times the input. */
function lossAndGradient(x: number[][], labels: number[], { W, b }: Parameters): { loss: number; dW: number[][]; db: number[] } {
  const probabilities = x.map((example) => softmax(b.map((bias, c) => example.reduce((sum, value, i) => sum + value * W[i][c], bias))));
  const errors = probabilities.map((p, i) => p.map((value, c) => (value - (c === labels[i] ? 1 : 0)) / x.length));
  return {
    loss: -probabilities.reduce((sum, p, i) => sum + Math.log(p[labels[i]]), 0) / x.length,
    dW: W.map((_, d) => b.map((_, c) => errors.reduce((sum, error, i) => sum + error[c] * x[i][d], 0))),
    db: b.map((_, c) => errors.reduce((sum, error) => sum + error[c], 0)),
  };
}

/** The rule of the statement, number by number, in float64. */
function descend(x: number[][], labels: number[], start: Parameters, { batchSize, epochs, learningRate, momentum }: Options): Trained {
  const [W, b] = [start.W.map((row) => [...row]), [...start.b]];
  const [vW, vb] = [W.map((row) => row.map(() => 0)), b.map(() => 0)];
  const losses: number[] = [];
  const batches = Math.ceil(x.length / batchSize);
  for (let step = 0; step < epochs * batches; step++) {
    const from = (step % batches) * batchSize;
    const { loss, dW, db } = lossAndGradient(x.slice(from, from + batchSize), labels.slice(from, from + batchSize), { W, b });
    losses.push(loss);
    for (let c = 0; c < b.length; c++) {
      vb[c] = momentum * vb[c] - learningRate * db[c];
      b[c] += vb[c];
      for (let d = 0; d < W.length; d++) {
        vW[d][c] = momentum * vW[d][c] - learningRate * dW[d][c];
        W[d][c] += vW[d][c];
      }
    }
  }
  return { losses, W, b };
}

/** Examples that lean towards their class, so that there is something to learn. */
function draw(rng: Rng, { n, d, k, ...options }: Options & { n: number; d: number; k: number }): Args {
  const labels = rng.ints([n], 0, k - 1);
  const x = rng.normal([n, d]).map((row, i) => row.map((value, j) => value + (j === labels[i] % d ? 1 : 0)));
  return [x, labels, { W: rng.normal([d, k], 0, 0.5), b: rng.normal([k], 0, 0.5) }, options];
}

const isMatrix = (value: unknown): value is number[][] => Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row) && row.length > 0 && row.length === value[0].length && row.every((item) => Number.isFinite(item)));

export default defineTests<Args, Trained>({
  reference: descend,
  // Float32, and rounding travels from step to step.
  checker: allClose({ rtol: 1e-3, atol: 1e-5 }),
  accepts: (x, labels, start, options) => {
    if (!isMatrix(x) || !Array.isArray(labels) || labels.length !== x.length) return "x is a matrix, and labels has an entry for each of its rows.";
    if (typeof start !== "object" || start === null || !("W" in start && "b" in start) || !isMatrix(start.W) || !isMatrix([start.b])) return "start is { W, b }.";
    const { W, b } = start;
    if (!Array.isArray(b) || W.length !== x[0].length || W[0].length !== b.length) return "W has a row for each column of x and a column for each class.";
    if (!labels.every((label) => Number.isInteger(label) && label >= 0 && label < b.length)) return "Labels are whole numbers from 0.";
    if (typeof options !== "object" || options === null || !("batchSize" in options && "epochs" in options && "learningRate" in options && "momentum" in options)) return "options are { batchSize, epochs, learningRate, momentum }.";
    const { batchSize, epochs } = options;
    return Number.isInteger(batchSize) && Number(batchSize) > 0 && Number.isInteger(epochs) && Number(epochs) * x.length <= 2000 ? null : "Take a whole batchSize from 1, and few epochs.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[1]], [0], { W: [[0, 0]], b: [0, 0] }, { batchSize: 1, epochs: 2, learningRate: 0.5, momentum: 0.9 }] }),
    visible("one batch, one plain step", { task: 1, args: [[[1, 0], [0, 2]], [0, 1], { W: [[1, 0], [0, 1]], b: [0, 0] }, { batchSize: 2, epochs: 1, learningRate: 1, momentum: 0 }] }),
    visible("three examples in batches of two", { task: 3, args: [[[1], [2], [-1]], [0, 1, 1], { W: [[0.5, -0.5]], b: [0, 0] }, { batchSize: 2, epochs: 2, learningRate: 0.2, momentum: 0.5 }] }),

    hidden("a batch of many examples", { task: 1, hint: "Is the loss a mean over the batch?", args: (rng) => draw(rng, { n: 12, d: 3, k: 3, batchSize: 12, epochs: 3, learningRate: 0.4, momentum: 0 }) }),
    hidden("momentum over several epochs", { task: 2, repeat: 2, hint: "What becomes of the velocity when an epoch ends?", args: (rng) => draw(rng, { n: 6, d: 2, k: 3, batchSize: 3, epochs: 4, learningRate: 0.3, momentum: 0.8 }) }),
    hidden("a short last batch", { task: 3, repeat: 2, hint: "Every example is seen once in an epoch.", args: (rng) => draw(rng, { n: rng.choice([7, 10]), d: 3, k: 2, batchSize: 3, epochs: 2, learningRate: 0.3, momentum: 0.5 }) }),
    hidden("a batch larger than the data", { task: 3, args: (rng) => draw(rng, { n: 5, d: 2, k: 2, batchSize: 8, epochs: 3, learningRate: 0.5, momentum: 0.9 }) }),
    hidden("batches of one", { task: 3, args: (rng) => draw(rng, { n: 5, d: 4, k: 4, batchSize: 1, epochs: 2, learningRate: 0.1, momentum: 0.9 }) }),
  ],
});
