import { allClose, defineTests, exact, fields, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Input = number[][] | number[][][];

interface Result {
  output: Input;
  weights: number[][];
  shape: (number | null)[];
}

type Args = [x: Input, scale: number[] | null, epsilon: number];

const isRow = (value: unknown): value is number[] => Array.isArray(value) && value.every((item) => typeof item === "number");

function normalise(row: number[], scale: number[], epsilon: number): number[] {
  const root = Math.sqrt(epsilon + row.reduce((sum, value) => sum + value * value, 0) / row.length);
  return row.map((value, i) => scale[i] * value / root);
}

const isDeep = (x: Input): x is number[][][] => Array.isArray(x[0][0]);
const rowsOf = (x: Input): number[][] => (isDeep(x) ? x.flat() : x);

function normaliseAll(x: Input, scale: number[], epsilon: number): Input {
  return isDeep(x) ? x.map((rows) => rows.map((row) => normalise(row, scale, epsilon))) : x.map((row) => normalise(row, scale, epsilon));
}

const isMatrix = (value: unknown): value is number[][] => Array.isArray(value) && value.length > 0 && value.every((row) => isRow(row) && row.length > 0 && row.every((item) => Number.isFinite(item)) && row.length === value[0].length);
const scaled = (rng: Rng, width: number): number[] => rng.uniform([width], 0.5, 2);

export default defineTests<Args, Result>({
  /** The formula of the statement, row by row, in float64. Zhang and Sennrich 2019, equation 4. */
  reference: (x, scale, epsilon) => {
    const width = rowsOf(x)[0].length;
    const used = scale ?? new Array<number>(width).fill(1);
    return { output: normaliseAll(x, used, epsilon), weights: [used], shape: isDeep(x) ? [null, x[0].length, width] : [null, width] };
  },
  checker: fields({ output: allClose({ rtol: 1e-4, atol: 1e-6 }), weights: allClose({ rtol: 1e-5, atol: 1e-6 }), shape: exact() }),
  accepts: (x, scale, epsilon) => {
    const deep = Array.isArray(x) && x.length > 0 && x.every(isMatrix) && x.every((rows) => rows.length === x[0].length && rows[0].length === x[0][0].length);
    if (!isMatrix(x) && !deep) return "x is a matrix, or a list of matrices of one shape.";
    const width = isMatrix(x) ? x[0].length : Array.isArray(x) ? x[0][0].length : 0;
    if (scale !== null && !(isRow(scale) && scale.length === width)) return `scale is null, or one number for each of the ${width} features.`;
    return typeof epsilon === "number" && epsilon > 0 ? null : "epsilon is a number above 0.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[3, 4, 0, 0]], [1, 2, 1, 1], 0] }),
    visible("a new layer begins with ones", { task: 1, args: [[[1, 1], [2, -2], [0, 5]], null, 0] }),
    visible("two examples of two steps", { task: 3, args: [[[[3, 4], [0, 1]], [[5, 12], [-8, 6]]], [1, 10], 0.5] }),

    hidden("rows far from zero", { task: 2, hint: "Is anything subtracted before the squares are taken?", repeat: 2, args: (rng) => [rng.normal([4, 5], 6, 1), scaled(rng, 5), 0.01] }),
    hidden("an epsilon that counts", { task: 2, hint: "Where does epsilon stand: under the root, or beside it?", args: (rng) => [rng.normal([3, 4]), scaled(rng, 4), 2] }),
    hidden("a row of zeros", { task: 2, args: (rng) => [[[0, 0, 0], ...rng.normal([2, 3])], scaled(rng, 3), 0.001] }),
    hidden("a single feature", { task: 2, args: (rng) => [rng.normal([5, 1]), scaled(rng, 1), 0.25] }),
    hidden("as many examples as features", { task: 2, hint: "Which axis holds the features?", args: (rng) => [rng.normal([4, 4]), scaled(rng, 4), 0.1] }),
    hidden("steps of time", { task: 3, repeat: 2, hint: "Each step is a row of its own, whatever comes before the last axis.", args: (rng) => [rng.normal([2, rng.int(3, 5), 6]), scaled(rng, 6), 0.1] }),
    hidden("ones for steps of time", { task: 1, args: (rng) => [rng.normal([2, 3, 4]), null, 0.1] }),
  ],
});
