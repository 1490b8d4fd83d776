import { defineTests, hidden, training, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Layer {
  W: number[][];
  b: number[];
}

interface Options {
  learningRate: number;
  epochs: number;
  batchSize: number;
}

type Args = [x: number[][], y: number[], start: Layer[], options: Options];

interface Data {
  x: number[][];
  y: number[];
}

const shift = 0.06;

/** Held-out data: four points round each training point, a little way off along the first two axes, with its class. */
function heldOut({ x, y }: Data): Data {
  const around = ([a, b, ...rest]: number[]) => [[a + shift, b, ...rest], [a - shift, b, ...rest], [a, b + shift, ...rest], [a, b - shift, ...rest]];
  return { x: x.flatMap(around), y: y.flatMap((kind) => [kind, kind, kind, kind]) };
}

/** The scores of one point. */
function scores(layers: Layer[], point: number[]): number[] {
  return layers.reduce((entering, { W, b }, l) => b.map((bias, j) => {
    const sum = entering.reduce((total, value, i) => total + value * W[i][j], bias);
    return l === layers.length - 1 ? sum : Math.tanh(sum);
  }), point);
}

function accuracy(layers: Layer[], { x, y }: Data): number {
  const right = x.filter((point, i) => {
    const given = scores(layers, point);
    return given.every((score, k) => k === y[i] || score < given[y[i]]);
  });
  return right.length / x.length;
}

const isNumbers = (value: unknown, length: number): value is number[] =>
  Array.isArray(value) && value.length === length && value.every((item) => typeof item === "number");

/**
 * The result as layers of the shapes that the start has.
 * @throws {Error} saying which part has another form
 */
function readLayers(actual: unknown, start: readonly Layer[]): Layer[] {
  if (!Array.isArray(actual) || actual.length !== start.length) throw new Error(`return an array of ${start.length} layers.`);
  return start.map(({ W, b }, l) => {
    const layer: unknown = actual[l];
    if (typeof layer !== "object" || layer === null || !("W" in layer && "b" in layer)) throw new Error(`layer ${l} must be an object { W, b }.`);
    const { W: weights, b: biases } = layer;
    if (!Array.isArray(weights) || weights.length !== W.length || !weights.every((row) => isNumbers(row, b.length))) throw new Error(`W of layer ${l} must have shape [${W.length}, ${b.length}].`);
    if (!isNumbers(biases, b.length)) throw new Error(`b of layer ${l} must hold ${b.length} numbers.`);
    return { W: weights, b: biases };
  });
}

function isArgs(args: readonly unknown[]): args is Args {
  return args.length === 4;
}

/** First weights by Xavier's rule, biases 0. */
function drawStart(rng: Rng, sizes: number[]): Layer[] {
  return sizes.slice(1).map((units, l) => ({
    W: rng.normal([sizes[l], units], 0, Math.sqrt(2 / (sizes[l] + units))), b: new Array<number>(units).fill(0),
  }));
}

/** So many points for each class, put in place by a function, in random order. */
function scatter(rng: Rng, counts: number[], place: (kind: number, k: number) => number[]): Data {
  const points = rng.shuffle(counts.flatMap((count, kind) => Array.from({ length: count }, (_, k) => ({ kind, point: place(kind, k) }))));
  return { x: points.map(({ point }) => point), y: points.map(({ kind }) => kind) };
}

/** On a circle of this radius, at a random angle. */
function onCircle(rng: Rng, radius: number): number[] {
  const angle = rng.uniform([], 0, 2 * Math.PI);
  const distance = radius + rng.uniform([], -0.1, 0.1);
  return [distance * Math.cos(angle), distance * Math.sin(angle)];
}

const near = (rng: Rng, centre: number[], radius: number): number[] => centre.map((coordinate) => coordinate + rng.uniform([], -radius, radius));

const corners = [[1, 1], [-1, 1], [-1, -1], [1, -1]];

export default defineTests<Args, Layer[]>({
  checker: training({
    name: "the network",
    metric: "share of held-out points with the right class",
    atLeast: 0.9,
    score: (actual, args) => {
      if (!isArgs(args)) throw new Error("four arguments are needed.");
      const [x, y, start] = args;
      return accuracy(readLayers(actual, start), heldOut({ x, y }));
    },
  }),
  cases: [
    visible("two classes, one layer", {
      task: 2, args: [[[1, 0.5], [0.5, 1], [1, 1], [-1, -0.5], [-0.5, -1], [-1, -1]], [0, 0, 0, 1, 1, 1], [{ W: [[0, 0], [0, 0]], b: [0, 0] }], { learningRate: 0.5, epochs: 40, batchSize: 6 }],
    }),
    visible("opposite corners belong together", {
      task: 4, args: [
        corners.flatMap(([a, b]) => [[a, b], [a * 0.8, b * 1.1], [a * 1.2, b * 0.9]]), [0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1],
        [
          { W: [[0.5, -0.3, 0.8, -0.6, 0.2, 0.4], [0.4, 0.7, -0.5, -0.2, 0.6, -0.8]], b: [0, 0, 0, 0, 0, 0] },
          { W: [[0.3, -0.4], [-0.5, 0.2], [0.4, 0.1], [-0.2, 0.5], [0.6, -0.3], [-0.1, 0.4]], b: [0, 0] },
        ],
        { learningRate: 0.5, epochs: 150, batchSize: 5 },
      ],
    }),

    hidden("a ring round a disc", {
      task: 3, hint: "Does every layer learn, and does every bias?",
      args: (rng) => {
        const { x, y } = scatter(rng, [12, 18], (kind) => onCircle(rng, kind === 0 ? 0.4 : 1.3));
        return [x, y, drawStart(rng, [2, 14, 2]), { learningRate: 0.5, epochs: 160, batchSize: 7 }];
      },
    }),
    hidden("three rings, three layers", {
      task: 3, hint: "What does delta pass on its way from layer to layer?",
      args: (rng) => {
        const { x, y } = scatter(rng, [6, 12, 15], (kind) => onCircle(rng, 0.2 + 0.9 * kind));
        return [x, y, drawStart(rng, [2, 10, 6, 3]), { learningRate: 0.4, epochs: 120, batchSize: 7 }];
      },
    }),
    hidden("large biases at the start", {
      task: 2, hint: "What is e to the power of 1000?",
      args: (rng) => {
        const { x, y } = scatter(rng, [8, 8, 8], (kind) => near(rng, corners[kind], 0.5));
        const start = drawStart(rng, [2, 8, 3]);
        return [x, y, start.with(1, { ...start[1], b: [1000, 1000, 1000] }), { learningRate: 0.3, epochs: 40, batchSize: 12 }];
      },
    }),
    hidden("a class in the last, short batch alone", {
      task: 4, hint: "How many examples do your batches cover?",
      args: (rng) => {
        const common = scatter(rng, [12, 12], (kind) => near(rng, corners[kind], 0.4));
        const rare = scatter(rng, [4], () => near(rng, corners[2], 0.4));
        return [[...common.x, ...rare.x], [...common.y, ...rare.y.map(() => 2)], drawStart(rng, [2, 8, 3]), { learningRate: 0.2, epochs: 80, batchSize: 8 }];
      },
    }),
    hidden("five classes in three dimensions, all in one batch", {
      task: 1, hint: "Which shapes have the matrices of each layer?",
      args: (rng) => {
        const centres = [[1, 1, 0], [-1, 1, 0], [-1, -1, 0], [1, -1, 0], [0, 0, 1.5]];
        const { x, y } = scatter(rng, [6, 6, 6, 6, 6], (kind) => near(rng, centres[kind], 0.4));
        return [x, y, drawStart(rng, [3, 10, 5]), { learningRate: 0.8, epochs: 80, batchSize: 64 }];
      },
    }),
  ],
});
