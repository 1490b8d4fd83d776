import { allClose, defineTests, exact, fields, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Activation = "linear" | "relu" | "tanh" | "sigmoid" | "softmax";

interface Layer {
  weights: number[][];
  biases: number[];
  activation: Activation;
}

interface Result {
  output: number[][];
  parameters: number;
  shapes: (number | null)[][];
}

type Args = [layers: Layer[], x: number[][]];

/** Each activation of one example, in float64. */
const activations: Record<Activation, (z: number[]) => number[]> = {
  linear: (z) => z,
  relu: (z) => z.map((value) => Math.max(0, value)),
  tanh: (z) => z.map(Math.tanh),
  sigmoid: (z) => z.map((value) => 1 / (1 + Math.exp(-value))),
  softmax: (z) => {
    const top = Math.max(...z);
    const powers = z.map((value) => Math.exp(value - top));
    return powers.map((power) => power / powers.reduce((sum, other) => sum + other, 0));
  },
};

const apply = ({ weights, biases, activation }: Layer, example: number[]): number[] =>
  activations[activation](biases.map((bias, j) => example.reduce((sum, value, i) => sum + value * weights[i][j], bias)));

/** Layers of the given widths, the first of which is the inputs'. */
const draw = (rng: Rng, widths: number[], kinds: Activation[]): Layer[] => kinds.map((activation, i) => ({
  weights: rng.normal([widths[i], widths[i + 1]], 0, 0.8), biases: rng.normal([widths[i + 1]], 0, 0.8), activation,
}));

const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.length > 0 && value.every((item) => Number.isFinite(item));
const isMatrix = (value: unknown): value is number[][] => Array.isArray(value) && value.length > 0 && value.every(isNumbers) && value.every((row) => row.length === value[0].length);

function isLayer(value: unknown): value is Layer {
  if (typeof value !== "object" || value === null || !("weights" in value && "biases" in value && "activation" in value)) return false;
  const { weights, biases, activation } = value;
  return isMatrix(weights) && isNumbers(biases) && weights[0].length === biases.length && typeof activation === "string" && activation in activations;
}

export default defineTests<Args, Result>({
  /** Layer by layer and example by example, in float64. */
  reference: (layers, x) => ({
    output: x.map((example) => layers.reduce((value, layer) => apply(layer, value), example)),
    parameters: layers.reduce((sum, { weights, biases }) => sum + (weights.length + 1) * biases.length, 0),
    shapes: layers.map(({ biases }) => [null, biases.length]),
  }),
  checker: fields({ output: allClose({ rtol: 1e-4, atol: 1e-6 }), parameters: exact(), shapes: exact() }),
  accepts: (layers, x) => {
    if (!Array.isArray(layers) || layers.length === 0 || !layers.every(isLayer)) return 'Give layers such as [{"weights": [[1], [2]], "biases": [0], "activation": "relu"}].';
    if (!isMatrix(x) || x[0].length !== layers[0].weights.length) return "x needs a column for each row of the first layer's weights.";
    return layers.every(({ weights }, i) => i === 0 || weights.length === layers[i - 1].biases.length) ? null : "Each layer needs a row of weights for each unit of the layer before.";
  },
  cases: [
    visible("the worked example", {
      task: 1,
      args: [[{ weights: [[1, -2], [0, 1]], biases: [0, -0.5], activation: "relu" }, { weights: [[2], [-2]], biases: [-2], activation: "sigmoid" }], [[1, 2]]],
    }),
    visible("a single layer is a linear map", { task: 2, args: [[{ weights: [[1, 2, 3], [4, 5, 6]], biases: [10, 20, 30], activation: "linear" }], [[1, 1], [0, 2]]] }),
    visible("softmax at the end", { task: 3, args: [[{ weights: [[1, 0], [0, 1]], biases: [0, 0], activation: "tanh" }, { weights: [[1, 2, 3], [3, 2, 1]], biases: [0, 1, 0], activation: "softmax" }], [[2, -1], [0, 0]]] }),

    hidden("a network of three layers", { task: 1, repeat: 2, hint: "Does each layer get its own activation?", args: (rng) => [draw(rng, [4, 6, 5, 3], ["relu", "tanh", "softmax"]), rng.normal([7, 4])] }),
    hidden("a single example", { task: 3, args: (rng) => [draw(rng, [3, 2, 2], ["sigmoid", "linear"]), rng.normal([1, 3])] }),
    hidden("square weights", { task: 2, hint: "A transposed kernel has the right shape when it is square.", args: (rng) => [draw(rng, [3, 3, 3], ["tanh", "linear"]), rng.normal([4, 3])] }),
    hidden("as many examples as inputs", { task: 1, hint: "inputShape is the shape of one example.", args: (rng) => [draw(rng, [4, 2], ["sigmoid"]), rng.normal([4, 4])] }),
    hidden("large biases decide", { task: 2, args: (rng) => [draw(rng, [2, 4, 1], ["relu", "linear"]).map((layer) => ({ ...layer, biases: layer.biases.map((bias) => bias * 10) })), rng.normal([5, 2])] }),
  ],
});
