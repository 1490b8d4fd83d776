import { defineTests, hidden, training, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Model {
  weights: number[];
  bias: number;
}

interface Options {
  learningRate: number;
  epochs: number;
}

type Args = [x: number[][], y: number[], options: Options];
interface Data {
  x: number[][];
  y: number[];
}

/** Two round clouds, of deviation 1 along every axis; one for each label, in random order. */
function clouds(rng: Rng, centres: [number[], number[]], counts: [number, number]): Data {
  const points = centres.flatMap((centre, label) => Array.from({ length: counts[label] }, () => ({
    label, point: centre.map((coordinate) => coordinate + rng.normal([])),
  })));
  const shuffled = rng.shuffle(points);
  return { x: shuffled.map(({ point }) => point), y: shuffled.map(({ label }) => label) };
}

/** Held-out data: round each training point two for each axis, half a deviation away, with its label. */
function heldOut({ x, y }: Data): Data {
  const around = (point: number[]) => point.flatMap((_, k) => [-0.5, 0.5].map((step) => point.map((value, j) => (j === k ? value + step : value))));
  return { x: x.flatMap(around), y: x.flatMap((point, i) => around(point).map(() => y[i])) };
}

/** −ln p of the right label, as ln(1 + e^∓z), which stays finite however sure the model is. */
function crossEntropy({ weights, bias }: Model, { x, y }: Data): number {
  const losses = x.map((point, i) => {
    const z = point.reduce((sum, value, k) => sum + value * weights[k], bias);
    const wrongward = y[i] === 1 ? -z : z;
    return Math.max(0, wrongward) + Math.log1p(Math.exp(-Math.abs(wrongward)));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / y.length;
}

/** Solves a x = b by Gauss and Jordan, with pivots from the diagonal: a is positive definite. */
function solve(a: number[][], b: number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]]);
  rows.forEach((pivot, i) => {
    rows.forEach((row, j) => {
      if (j === i) return;
      const factor = row[i] / pivot[i];
      row.forEach((_, k) => { row[k] -= factor * pivot[k]; });
    });
  });
  return rows.map((row, i) => row[row.length - 1] / row[i]);
}

/** The best weights for the training data, by Newton's method: no learning rate, about ten steps. */
function bestModel({ x, y }: Data): Model {
  const rows = x.map((point) => [1, ...point]);
  let theta = rows[0].map(() => 0);
  for (let step = 0; step < 15; step++) {
    const p = rows.map((row) => 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * theta[k], 0))));
    const slope = theta.map((_, k) => rows.reduce((sum, row, i) => sum + (p[i] - y[i]) * row[k], 0));
    const curvature = theta.map((_, k) => theta.map((__, l) => rows.reduce((sum, row, i) => sum + p[i] * (1 - p[i]) * row[k] * row[l], k === l ? 1e-9 : 0)));
    const move = solve(curvature, slope);
    theta = theta.map((value, k) => value - move[k]);
  }
  return { bias: theta[0], weights: theta.slice(1) };
}

/**
 * The result as a model of so many weights.
 * @throws {Error} saying which part has another form
 */
function readModel(actual: unknown, features: number): Model {
  if (typeof actual !== "object" || actual === null || !("weights" in actual && "bias" in actual)) throw new Error("return an object { weights, bias }.");
  const { weights, bias } = actual;
  if (!Array.isArray(weights) || weights.length !== features || !weights.every((weight) => typeof weight === "number")) throw new Error(`weights must hold ${features} numbers.`);
  if (typeof bias !== "number") throw new Error("bias must be a number.");
  return { weights, bias };
}

function isArgs(args: readonly unknown[]): args is Args {
  return args.length === 3;
}

const options: Options = { learningRate: 0.5, epochs: 500 };
const fixed: Data = {
  x: [[1, 2], [2, 1], [0.5, 0.5], [2, 2.5], [-1, 0], [0, -1.5], [-2, -1], [0.8, 0.2], [-0.5, 1], [1, -0.5]],
  y: [1, 1, 1, 1, 0, 0, 0, 0, 0, 1],
};

export default defineTests<Args, Model>({
  checker: training({
    name: "the model",
    metric: "mean cross-entropy on held-out points, less that of the best weights,",
    atMost: 0.01,
    score: (actual, args) => {
      if (!isArgs(args)) throw new Error("three arguments are needed.");
      const [x, y] = args;
      const unseen = heldOut({ x, y });
      return crossEntropy(readModel(actual, x[0].length), unseen) - crossEntropy(bestModel({ x, y }), unseen);
    },
  }),
  cases: [
    visible("one feature, classes that overlap", { task: 2, args: [[[-2], [-1.5], [-1], [0.5], [-0.5], [1], [1.5], [2], [0.2], [-0.2]], [0, 0, 0, 0, 1, 1, 1, 1, 1, 0], options] }),
    visible("two features", { task: 4, args: [fixed.x, fixed.y, { learningRate: 0.5, epochs: 1000 }] }),

    hidden("two clouds", {
      task: 1, repeat: 2, hint: "Is the sum weighed by every feature?",
      args: (rng) => {
        const { x, y } = clouds(rng, [[-0.7, 0.6], [0.7, -0.6]], [25, 25]);
        return [x, y, options];
      },
    }),
    hidden("both clouds on one side of the origin", {
      task: 2, hint: "What does the bias do, and does it learn?",
      args: (rng) => {
        const { x, y } = clouds(rng, [[1, 1.5], [2.3, 2.5]], [25, 25]);
        return [x, y, { learningRate: 0.3, epochs: 1200 }];
      },
    }),
    hidden("five features, three of them noise", {
      task: 2, args: (rng) => {
        const { x, y } = clouds(rng, [[-0.8, 0, 0, 0.6, 0], [0.8, 0, 0, -0.6, 0]], [40, 40]);
        return [x, y, options];
      },
    }),
    hidden("one class is rare", {
      task: 3, hint: "What is the best answer where nothing else is known?",
      args: (rng) => {
        const { x, y } = clouds(rng, [[-0.5], [0.9]], [50, 10]);
        return [x, y, options];
      },
    }),
    hidden("label 1 on the left", {
      task: 3, hint: "Do the labels come from y alone?",
      args: (rng) => {
        const { x, y } = clouds(rng, [[1, 0], [-0.8, 0.3]], [20, 30]);
        return [x, y, options];
      },
    }),
  ],
});
