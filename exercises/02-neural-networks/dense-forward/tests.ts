import { allClose, defineTests, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Activation = "identity" | "relu" | "tanh";
type Tensor = ReturnType<typeof tf.tensor2d>;

interface Layer {
  W: Matrix;
  b: number[];
  activation: Activation;
}

const operations: Record<Activation, (z: Tensor) => Tensor> = { identity: (z) => z, relu: (z) => tf.relu(z), tanh: (z) => tf.tanh(z) };

/** Layers of the given widths, the first of which is the network's input. No bias is near 0. */
function draw(rng: Rng, widths: number[], activations: Activation[]): Layer[] {
  return activations.map((activation, i) => ({
    W: rng.normal([widths[i], widths[i + 1]], 0, 0.8),
    b: rng.uniform([widths[i + 1]], 0.3, 1).map((bias) => bias * rng.choice([-1, 1])),
    activation,
  }));
}

export default defineTests<[x: Matrix, layers: Layer[]], Matrix>({
  /** TensorFlow's product and activations, layer by layer. */
  reference: (x, layers) => tf.tidy(() => layers.reduce(
    (input, { W, b, activation }) => operations[activation](tf.matMul(input, tf.tensor2d(W)).add<Tensor>(tf.tensor1d(b))),
    tf.tensor2d(x),
  ).arraySync()),
  checker: allClose({ rtol: 1e-4, atol: 1e-5 }),
  accepts: (x, layers) => {
    if (!isMatrix(x)) return "x is a matrix of finite numbers with at most 64 rows and columns.";
    if (!Array.isArray(layers) || layers.length > 16) return "layers is an array of at most 16 layers.";
    let width = x[0].length;
    for (const [i, layer] of layers.entries()) {
      if (!isLayer(layer)) return `Layer ${i} needs W, b and an activation: { W: [[1]], b: [0], activation: "relu" }.`;
      if (layer.W.length !== width) return `W of layer ${i} needs a row for each of its ${width} inputs.`;
      if (layer.b.length !== layer.W[0].length) return `b of layer ${i} needs a number for each of its ${layer.W[0].length} units.`;
      width = layer.b.length;
    }
    return null;
  },
  cases: [
    visible("the worked example", {
      task: 3, args: [[[1, 2], [3, -1]], [{ W: [[1, -1], [1, 2]], b: [0, -1], activation: "relu" }, { W: [[1], [2]], b: [-1], activation: "identity" }]],
    }),
    visible("one layer, three units", { task: 1, args: [[[1, 0], [0, 1]], [{ W: [[1, 2, 3], [4, 5, 6]], b: [10, 20, 30], activation: "identity" }]] }),
    visible("a last layer with tanh", { task: 2, args: [[[1], [-2]], [{ W: [[2]], b: [-1], activation: "tanh" }]] }),

    hidden("no layers", { task: 3, hint: "What does the first layer read, when there is no first layer?", args: (rng) => [rng.normal([2, 3]), []] }),
    hidden("a batch of one", { task: 1, hint: "The result is a matrix, too.", args: (rng) => [rng.normal([1, 3]), draw(rng, [3, 4], ["identity"])] }),
    hidden("a single unit", { task: 1, args: (rng) => [rng.normal([5, 3]), draw(rng, [3, 1], ["identity"])] }),
    hidden("as many units as inputs", { task: 1, repeat: 2, hint: "Is a unit a row or a column of W?", args: (rng) => {
      const width = rng.int(2, 4);
      return [rng.normal([6, width]), draw(rng, [width, width], ["identity"])];
    } }),
    hidden("ReLU of both signs", { task: 2, hint: "Does the activation come after the bias?", args: (rng) => [rng.normal([6, 4]), draw(rng, [4, 5], ["relu"])] }),
    hidden("tanh of both signs", { task: 2, args: (rng) => [rng.normal([6, 4]), draw(rng, [4, 3], ["tanh"])] }),
    hidden("layers of equal width", { task: 3, hint: "What does the second layer read?", args: (rng) => [rng.normal([3, 4]), draw(rng, [4, 4, 4, 4], ["tanh", "relu", "tanh"])] }),
    hidden("layers of different widths", {
      task: 3, repeat: 3, hint: "Each layer has an activation of its own.",
      args: (rng) => [rng.normal([rng.int(2, 7), 3]), draw(rng, [3, rng.int(4, 6), rng.int(2, 7), 2], ["relu", "tanh", "identity"])],
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.length <= 64 && value.every((row) => Array.isArray(row)
    && row.length === value[0].length && row.length > 0 && row.length <= 64 && row.every((entry) => Number.isFinite(entry)));
}

function isLayer(value: unknown): value is Layer {
  return typeof value === "object" && value !== null && "W" in value && "b" in value && "activation" in value
    && isMatrix(value.W) && isMatrix([value.b]) && typeof value.activation === "string" && Object.hasOwn(operations, value.activation);
}
