import { allClose, defineTests, exact, fields, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Dense {
  W: number[][];
  b: number[];
}

interface Weights {
  left: Dense;
  right: Dense;
  output: Dense;
}

interface Result {
  output: number[][];
  parameters: number;
  inputs: (number | null)[][];
}

type Args = [weights: Weights, a: number[][], b: number[][]];

const affine = ({ W, b }: Dense, x: number[]): number[] => b.map((bias, j) => x.reduce((sum, value, i) => sum + value * W[i][j], bias));
const size = ({ W, b }: Dense): number => (W.length + 1) * b.length;

interface Sizes { n: number; p: number; q: number; h: number; g: number; k: number }

function draw(rng: Rng, { n, p, q, h, g, k }: Sizes): Args {
  const dense = (inputs: number, units: number): Dense => ({ W: rng.normal([inputs, units], 0, 0.8), b: rng.normal([units], 0, 0.8) });
  return [{ left: dense(p, h), right: dense(q, g), output: dense(h + g, k) }, rng.normal([n, p]), rng.normal([n, q])];
}

const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.length > 0 && value.every((item) => Number.isFinite(item));
const isMatrix = (value: unknown): value is number[][] => Array.isArray(value) && value.length > 0 && value.every(isNumbers) && value.every((row) => row.length === value[0].length);
const isDense = (value: unknown): value is Dense => typeof value === "object" && value !== null && "W" in value && "b" in value && isMatrix(value.W) && isNumbers(value.b) && value.W[0].length === value.b.length;

function isWeights(value: unknown): value is Weights {
  return typeof value === "object" && value !== null && "left" in value && "right" in value && "output" in value && isDense(value.left) && isDense(value.right) && isDense(value.output);
}

export default defineTests<Args, Result>({
  /** The formula of the statement, example by example, in float64. */
  reference: ({ left, right, output }, a, b) => ({
    output: a.map((row, i) => {
      const joined = [...affine(left, row).map((z) => Math.max(0, z)), ...affine(right, b[i]).map(Math.tanh)];
      return affine(output, joined).map((z) => 1 / (1 + Math.exp(-z)));
    }),
    parameters: size(left) + size(right) + size(output),
    inputs: [[null, left.W.length], [null, right.W.length]],
  }),
  checker: fields({ output: allClose({ rtol: 1e-4, atol: 1e-6 }), parameters: exact(), inputs: exact() }),
  accepts: (weights, a, b) => {
    if (!isWeights(weights)) return 'Give weights such as {"left": {"W": [[1]], "b": [0]}, "right": {"W": [[1]], "b": [0]}, "output": {"W": [[1], [1]], "b": [0]}}.';
    if (!isMatrix(a) || !isMatrix(b) || a.length !== b.length) return "a and b are matrices with a row for each example.";
    if (a[0].length !== weights.left.W.length || b[0].length !== weights.right.W.length) return "a needs a column for each row of left.W, b one for each row of right.W.";
    return weights.output.W.length === weights.left.b.length + weights.right.b.length ? null : "output.W needs a row for each unit of both branches.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [{ left: { W: [[1]], b: [1] }, right: { W: [[1], [-1]], b: [0] }, output: { W: [[1], [7]], b: [-3] } }, [[2]], [[5, 5]]] }),
    visible("a negative unit on either side", { task: 1, args: [{ left: { W: [[1, -1]], b: [0, 0] }, right: { W: [[1, -1]], b: [0, 0] }, output: { W: [[1], [2], [3], [4]], b: [0] } }, [[1], [-2]], [[1], [-2]]] }),
    visible("the right input alone decides", { task: 3, args: [{ left: { W: [[0]], b: [0] }, right: { W: [[1]], b: [0] }, output: { W: [[5, 0], [2, -2]], b: [0, 1] } }, [[3], [4]], [[-1], [1]]] }),

    hidden("branches of different widths", { task: 2, repeat: 3, args: (rng) => draw(rng, { n: 5, p: rng.int(1, 4), q: rng.int(5, 8), h: 3, g: 6, k: 2 }) }),
    hidden("branches of equal widths", { task: 2, repeat: 2, hint: "Equal shapes hide which branch comes first, and which weights belong to which.", args: (rng) => draw(rng, { n: 4, p: 3, q: 3, h: 4, g: 4, k: 2 }) }),
    hidden("a single example", { task: 3, args: (rng) => draw(rng, { n: 1, p: 2, q: 3, h: 2, g: 1, k: 3 }) }),
    hidden("a wide output", { task: 3, args: (rng) => draw(rng, { n: 3, p: 2, q: 2, h: 1, g: 2, k: 9 }) }),
  ],
});
