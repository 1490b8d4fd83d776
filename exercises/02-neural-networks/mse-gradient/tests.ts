import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Args = [x: number[][], y: number[], w: number[], b: number];

interface Result {
  loss: number;
  dw: number[];
  db: number;
}

function draw(rng: Rng, examples: number, inputs: number): Args {
  // Inputs off centre, so that no sum over them is near 0 by chance.
  return [rng.normal([examples, inputs], 1, 2), rng.normal([examples], 0, 2), rng.normal([inputs]), rng.uniform([], 1, 2)];
}

/** The loss alone, in double precision. */
function lossOf([x, y, w, b]: Args): number {
  let total = 0;
  for (const [i, row] of x.entries()) total += row.reduce((rest, value, j) => rest - value * w[j], y[i] - b) ** 2;
  return total / x.length;
}

/**
 * The derivative of a parabola is its central difference, exactly, whatever the step: (L(θ + 1) − L(θ − 1)) / 2.
 * @param at puts a shift of the parameter into the arguments
 */
const slope = (at: (shift: number) => Args): number => (lossOf(at(1)) - lossOf(at(-1))) / 2;

export default defineTests<Args, Result>({
  /** Derivatives without a formula for them: the loss is a parabola in each parameter. */
  reference: (x, y, w, b) => ({
    loss: lossOf([x, y, w, b]),
    dw: w.map((weight, j) => slope((shift) => [x, y, w.with(j, weight + shift), b])),
    db: slope((shift) => [x, y, w, b + shift]),
  }),
  checker: allClose({ rtol: 1e-8, atol: 1e-9 }),
  accepts: (x, y, w, b) => {
    if (!isMatrix(x)) return "x is a matrix of numbers between -1000 and 1000, with at most 100 rows and columns.";
    if (!isMatrix([y]) || !isMatrix([w])) return "y and w are arrays of numbers between -1000 and 1000, of at most 100.";
    if (typeof b !== "number" || !(Math.abs(b) <= 1000)) return "b is a number between -1000 and 1000.";
    return sameLength(y, x) && sameLength(w, x[0]) ? null : "y needs a target for each row of x, w a weight for each column.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[1], [3]], [2, 9], [2], 1] }),
    visible("one prediction that is right", { task: 1, args: [[[1, 2], [0, -1]], [6, 0], [1, 2], 1] }),
    visible("two inputs, three examples", { task: 2, args: [[[1, 0], [0, 2], [3, 1]], [1, 0, 0], [1, -1], 2] }),

    hidden("a single example", { task: 1, args: (rng) => draw(rng, 1, 3) }),
    hidden("a single input", { task: 2, hint: "With one weight, dw is an array of one number.", args: (rng) => draw(rng, 5, 1) }),
    hidden("as many examples as inputs", { task: 2, hint: "Which column of x goes with weight j?", args: (rng) => draw(rng, 4, 4) }),
    hidden("inputs that are all 0", { task: 3, hint: "Which parameter still matters when every input is 0?", args: (rng) => {
      const [x, y, w, b] = draw(rng, 4, 2);
      return [x.map((row) => row.map(() => 0)), y.map((target) => target - 5), w, b];
    } }),
    hidden("a larger batch", { task: 3, hint: "How do the gradients of many examples combine?", args: (rng) => draw(rng, 40, 3) }),
    hidden("more examples than inputs", { task: 2, repeat: 3, args: (rng) => draw(rng, rng.int(6, 9), rng.int(2, 4)) }),
  ],
});

function isMatrix(value: unknown): value is number[][] {
  return Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every((row) => Array.isArray(row)
    && row.length === value[0].length && row.length > 0 && row.length <= 100
    && row.every((entry) => typeof entry === "number" && Math.abs(entry) <= 1000));
}

const sameLength = (a: unknown, b: readonly unknown[]): boolean => Array.isArray(a) && a.length === b.length;
