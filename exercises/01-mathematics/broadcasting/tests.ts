import { defineModuleTests, exact, hidden, tf, visible } from "#authoring";
import type { Rng } from "#authoring";

type Nested = number | Nested[];
type Functions = {
  shapeOf: (x: Nested) => number[];
  broadcastShape: (a: number[], b: number[]) => number[] | null;
  subtract: (a: Nested, b: Nested) => Nested | null;
};

/** Whole numbers, which TensorFlow's float32 holds exactly. */
function draw(rng: Rng, [size, ...inner]: number[]): Nested {
  if (size === undefined) return rng.int(-99, 99);
  return Array.from({ length: size }, () => draw(rng, inner));
}

const pair = (a: number[], b: number[]) => (rng: Rng): [Nested, Nested] => [draw(rng, a), draw(rng, b)];

/** Two shapes that broadcast: each axis of the first `full`, some of them 1 in either shape, the front ones missing in one. */
function fitting(rng: Rng, full: number[]): [number[], number[]] {
  const thin = () => full.map((size) => (rng.int(0, 2) === 0 ? 1 : size));
  return rng.choice([true, false]) ? [thin(), thin().slice(rng.int(0, 1))] : [thin().slice(rng.int(1, 2)), thin()];
}

/** TensorFlow's own opinion of two shapes: it throws where they do not fit. */
function tensorFlowShape(a: number[], b: number[]): number[] | null {
  try {
    return tf.tidy(() => tf.sub(tf.zeros(a), tf.zeros(b)).shape);
  } catch {
    return null;
  }
}

const isShape = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= 4 && value.every((size) => Number.isInteger(size) && size >= 1 && size <= 50);
const needArrays = "Give arrays of finite numbers, all items of an array equally shaped, at most four deep.";

export default defineModuleTests<Functions>({
  shapeOf: {
    reference: (x) => tf.tidy(() => tf.tensor(x).shape),
    checker: exact(),
    accepts: (x) => (isNested(x) ? null : needArrays),
    cases: [
      visible("the shape of a column", { task: 1, args: [[[1], [2]]] }),
      visible("the shape of a number", { task: 1, args: [7] }),
      hidden("the shape of three axes", { task: 1, repeat: 2, hint: "The outermost length comes first.", args: (rng) => [draw(rng, [rng.int(2, 3), rng.int(4, 5), rng.int(6, 7)])] }),
      hidden("the shape of a list", { task: 1, args: (rng) => [draw(rng, [rng.int(2, 9)])] }),
    ],
  },
  broadcastShape: {
    reference: tensorFlowShape,
    checker: exact(),
    accepts: (a, b) => (isShape(a) && isShape(b) ? null : "Give two shapes of at most four sizes, each at least 1: [[2, 1], [3]]."),
    cases: [
      visible("the shapes of the worked example", { task: 2, args: [[2, 1], [3]] }),
      visible("a matrix and a row", { task: 2, args: [[5, 3], [3]] }),
      visible("a matrix and a list as long as a column", { task: 2, args: [[5, 3], [5]] }),
      hidden("shapes that are stretched on both sides", { task: 2, repeat: 3, hint: "Each axis is decided by itself.", args: (rng) => fitting(rng, [rng.int(2, 4), rng.int(5, 7), rng.int(8, 9)]) }),
      hidden("a shape with more axes behind", { task: 2, hint: "Which of the two is filled up, and on which side?", args: (rng) => [[rng.int(2, 4)], [rng.int(5, 9), rng.int(5, 9), 1]] }),
      hidden("equal shapes", { task: 2, args: (rng) => {
        const shape = rng.ints([3], 2, 5);
        return [shape, shape];
      } }),
      hidden("no axes at all", { task: 2, hint: "The shape of a number is filled up with ones only.", args: (rng) => [[], rng.ints([2], 2, 5)] }),
      hidden("sizes that differ by a factor", { task: 2, hint: "Only the size 1 is stretched.", args: (rng) => {
        const size = rng.int(2, 4);
        return [[3, 2 * size], [size]];
      } }),
      hidden("sizes that meet and differ", { task: 2, hint: "What if neither of the two sizes is 1?", args: (rng) => [[rng.int(2, 3), 1, rng.int(2, 4)], [rng.int(4, 5), 6, 1]] }),
    ],
  },
  subtract: {
    reference: (a, b) => (tensorFlowShape(tf.tidy(() => tf.tensor(a).shape), tf.tidy(() => tf.tensor(b).shape)) === null
      ? null : tf.tidy(() => tf.sub(tf.tensor(a), tf.tensor(b)).arraySync())),
    checker: exact(),
    accepts: (a, b) => (isNested(a) && isNested(b) ? null : needArrays),
    cases: [
      visible("the worked example", { task: 3, args: [[[1], [2]], [10, 20, 30]] }),
      visible("a number minus a list", { task: 3, args: [10, [1, 2, 3]] }),
      visible("lists of four and of two", { task: 3, args: [[1, 2, 3, 4], [1, 2]] }),
      hidden("a row taken from every row", { task: 3, hint: "Aligned at the right, which axis is missing?", args: (rng) => pair([rng.int(4, 5), 3], [3])(rng) }),
      hidden("a column taken from every column", { task: 3, hint: "The only item of an axis of size 1 is used for every index.", args: pair([3, 4], [3, 1]) }),
      hidden("a square table and a list", { task: 3, hint: "With a square table both alignments fit, and only one is right.", args: pair([3, 3], [3]) }),
      hidden("a list minus a table", { task: 3, hint: "Which one is subtracted from which?", args: pair([4], [2, 4]) }),
      hidden("three axes against two, both stretched", { task: 3, repeat: 2, hint: "Go axis by axis, from the outside in.", args: (rng) => pair([rng.int(2, 3), 1, 4], [3, 1])(rng) }),
      hidden("four axes", { task: 3, args: pair([2, 1, 2, 1], [3, 1, 2]) }),
      hidden("two numbers", { task: 3, hint: "The result is a number, too.", args: pair([], []) }),
      hidden("shapes that do not fit", { task: 3, hint: "What does `broadcastShape` say?", args: pair([2, 3], [2, 2]) }),
    ],
  },
});

function isNested(value: unknown, depth = 0): value is Nested {
  if (!Array.isArray(value)) return Number.isFinite(value);
  return depth < 4 && value.length > 0 && value.length <= 50 && value.every((item) => isNested(item, depth + 1) && shape(item) === shape(value[0]));
}

const shape = (value: unknown): string => (Array.isArray(value) ? `${value.length},${shape(value[0])}` : "");
