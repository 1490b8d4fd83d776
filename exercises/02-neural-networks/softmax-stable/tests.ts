import { allClose, defineTests, hidden, tf, visible } from "#authoring";

type Matrix = number[][];

/** Rounded to 64ths: exact in the float32 of the reference up to 2¹⁸, however far from zero. */
const exactly = (x: Matrix): Matrix => x.map((row) => row.map((score) => Math.round(score * 64) / 64));

export default defineTests<[x: Matrix], Matrix>({
  /** TensorFlow's softmax over the last axis. */
  reference: (x) => tf.tidy(() => tf.softmax(tf.tensor2d(x), 1).arraySync()),
  checker: allClose({ rtol: 1e-4, atol: 1e-6 }),
  accepts: (x) => {
    if (!isMatrix(x)) return "Give one matrix of finite numbers: [[[2, 0], [0, 2]]].";
    return Math.max(x.length, x[0].length) <= 256 ? null : "Give at most 256 rows and columns here.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[2, 0]]] }),
    visible("the same differences near 1000", { task: 1, args: [[[1002, 1000]]] }),
    visible("each row by itself", { task: 2, args: [[[0, 0, 0], [0, 2, 0]]] }),

    hidden("overflow in the exponent", { task: 1, hint: "No exponent should ever be above 0.", args: (rng) => [exactly(rng.normal([3, 4], 5000, 3))] }),
    hidden("all scores very negative", { task: 1, hint: "What is the sum when every exponential is 0?", args: (rng) => [exactly(rng.normal([3, 4], -5000, 3))] }),
    hidden("rows thousands apart", {
      task: 1, hint: "Is it the largest score of the row, or of the whole matrix?",
      args: (rng) => [exactly([...rng.normal([2, 3], 2000), ...rng.normal([2, 3], -2000)])],
    }),
    hidden("one score far above the others", { task: 1, hint: "The largest score may stand anywhere in its row.", args: (rng) => [[[...rng.normal([4]), 900]]] }),
    hidden("a forbidden class", { task: 2, hint: "What is −Infinity minus a finite number, and what is it minus itself?", args: (rng) => [[[Number.NEGATIVE_INFINITY, ...rng.normal([3])], [...rng.normal([3]), Number.NEGATIVE_INFINITY]]] }),
    hidden("a single column", { task: 2, args: (rng) => [rng.normal([4, 1], 0, 10)] }),
    hidden("a single row", { task: 2, args: (rng) => [rng.normal([1, 6], 0, 2)] }),
    hidden("all scores equal", { task: 2, args: (rng) => {
      const score = rng.normal([], 0, 5);
      return [[[score, score, score, score]]];
    } }),
    hidden("as many rows as classes", { task: 2, args: (rng) => [rng.normal([4, 4], 0, 2)] }),
    hidden("an ordinary batch", { task: 2, repeat: 3, args: (rng) => [rng.normal([rng.int(2, 6), rng.int(3, 9)], 0, 3)] }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
