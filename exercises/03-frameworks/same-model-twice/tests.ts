import { allClose, defineModuleTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];

interface State {
  "hidden.weight": Matrix;
  "hidden.bias": number[];
  "output.weight": Matrix;
  "output.bias": number[];
}

interface Result {
  prediction: Matrix;
  loss: number;
  state: State;
}

type Args = [state: State, x: Matrix, y: Matrix, learningRate: number];
type Functions = { torchStyle: (...args: Args) => Result; kerasStyle: (...args: Args) => Result };

const linear = (weight: Matrix, bias: number[], x: number[]): number[] => weight.map((row, j) => row.reduce((sum, value, i) => sum + value * x[i], bias[j]));
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Prediction, loss and one step, the derivatives by hand and example by example, in float64. */
function step(state: State, x: Matrix, y: Matrix, learningRate: number): Result {
  const { "hidden.weight": Wh, "hidden.bias": bh, "output.weight": Wo, "output.bias": bo } = state;
  const [n, k] = [x.length, bo.length];
  const H = x.map((example) => linear(Wh, bh, example).map(Math.tanh));
  const prediction = H.map((h) => linear(Wo, bo, h));
  const errors = prediction.map((row, i) => row.map((value, j) => value - y[i][j]));
  const outward = errors.map((row) => row.map((error) => 2 * error / (n * k)));
  const inward = H.map((row, i) => row.map((h, j) => (1 - h * h) * sum(outward[i].map((value, out) => value * Wo[out][j]))));
  const moved = (weight: Matrix, deltas: Matrix, inputs: Matrix): Matrix =>
    weight.map((row, out) => row.map((value, i) => value - learningRate * sum(deltas.map((delta, example) => delta[out] * inputs[example][i]))));
  const shifted = (bias: number[], deltas: Matrix): number[] => bias.map((value, out) => value - learningRate * sum(deltas.map((delta) => delta[out])));
  return {
    prediction,
    loss: sum(errors.flat().map((error) => error * error)) / (n * k),
    state: {
      "hidden.weight": moved(Wh, inward, x), "hidden.bias": shifted(bh, inward),
      "output.weight": moved(Wo, outward, H), "output.bias": shifted(bo, outward),
    },
  };
}

interface Sizes { n: number; d: number; h: number; k: number }

function draw(rng: Rng, { n, d, h, k }: Sizes): Args {
  return [
    { "hidden.weight": rng.normal([h, d], 0, 0.7), "hidden.bias": rng.normal([h], 0, 0.5), "output.weight": rng.normal([k, h], 0, 0.7), "output.bias": rng.normal([k], 0, 0.5) },
    rng.normal([n, d]), rng.normal([n, k]), rng.uniform([], 0.2, 0.8),
  ];
}

const isMatrix = (value: unknown): value is Matrix => Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row) && row.length > 0 && row.length === value[0].length && row.every((item) => Number.isFinite(item)));

function isState(value: unknown): value is State {
  if (typeof value !== "object" || value === null) return false;
  if (!("hidden.weight" in value && "hidden.bias" in value && "output.weight" in value && "output.bias" in value)) return false;
  return isMatrix(value["hidden.weight"]) && isMatrix([value["hidden.bias"]]) && isMatrix(value["output.weight"]) && isMatrix([value["output.bias"]]);
}

function accepts(state: unknown, x: unknown, y: unknown, learningRate: unknown): string | null {
  if (!isState(state)) return 'Give a state such as {"hidden.weight": [[0]], "hidden.bias": [0], "output.weight": [[2]], "output.bias": [0]}.';
  if (!isMatrix(x) || !isMatrix(y) || x.length !== y.length || typeof learningRate !== "number") return "x and y are matrices with a row for each example, learningRate is a number.";
  const { "hidden.weight": Wh, "hidden.bias": bh, "output.weight": Wo, "output.bias": bo } = state;
  const fits = Wh[0].length === x[0].length && Wh.length === bh.length && Wo[0].length === bh.length && Wo.length === bo.length && y[0].length === bo.length;
  return fits ? null : "The shapes are [h, d], [h], [k, h], [k] for x [n, d] and y [n, k].";
}

const worked: Args = [{ "hidden.weight": [[0]], "hidden.bias": [0], "output.weight": [[2]], "output.bias": [0] }, [[1]], [[1]], 0.1];
const square: Args = [{ "hidden.weight": [[1, 0.5], [0, -1]], "hidden.bias": [0, 0.1], "output.weight": [[1, 2], [0, 1]], "output.bias": [0, -1] }, [[1, 2], [0, -1]], [[1, 0], [0, 1]], 0.5];
const oblong: Args = [{ "hidden.weight": [[1, 0, -1]], "hidden.bias": [0.5], "output.weight": [[1], [-2]], "output.bias": [0, 1] }, [[1, 2, 3], [0, 1, 0]], [[0, 0], [1, 1]], 0.2];

const checker = () => allClose({ rtol: 1e-3, atol: 1e-5 });

export default defineModuleTests<Functions>({
  torchStyle: {
    reference: step, checker: checker(), accepts,
    cases: [
      visible("modules: the worked example", { task: 1, args: worked }),
      visible("modules: square layers", { task: 1, args: square }),
      visible("modules: three inputs, one unit, two outputs", { task: 3, args: oblong }),
      hidden("modules: all sizes different", { task: 3, repeat: 2, hint: "Over how many entries is the mean taken?", args: (rng) => draw(rng, { n: 6, d: 4, h: 5, k: 3 }) }),
      hidden("modules: all sizes equal", { task: 1, args: (rng) => draw(rng, { n: 3, d: 3, h: 3, k: 3 }) }),
    ],
  },
  kerasStyle: {
    reference: step, checker: checker(), accepts,
    cases: [
      visible("layers: the worked example", { task: 3, args: worked }),
      visible("layers: square layers", { task: 2, args: square }),
      visible("layers: three inputs, one unit, two outputs", { task: 2, args: oblong }),
      hidden("layers: all sizes different", { task: 3, repeat: 2, args: (rng) => draw(rng, { n: 6, d: 4, h: 5, k: 3 }) }),
      hidden("layers: all sizes equal", { task: 2, hint: "Which axis of a kernel counts the inputs?", args: (rng) => draw(rng, { n: 3, d: 3, h: 3, k: 3 }) }),
      hidden("layers: a batch larger than 32", { task: 3, hint: "All examples make one step.", args: (rng) => draw(rng, { n: 40, d: 2, h: 3, k: 2 }) }),
    ],
  },
});
