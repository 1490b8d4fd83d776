import { allClose, defineModuleTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Functions = {
  distancesFromProducts: (aa: number[], bb: number[], ab: Matrix) => Matrix;
  pairwiseDistances: (a: Matrix, b: Matrix) => Matrix;
};

const far = 1e8;

const product = (x: number[], y: number[]) => x.reduce((sum, value, k) => sum + value * y[k], 0);
const products = (a: Matrix, b: Matrix): [number[], number[], Matrix] =>
  [a.map((x) => product(x, x)), b.map((y) => product(y, y)), a.map((x) => b.map((y) => product(x, y)))];

/** Points that spread by 1 around a place far from the origin. */
const distant = (rng: Rng, place: number[], points: number): Matrix =>
  Array.from({ length: points }, () => place.map((coordinate) => coordinate + rng.normal([])));

/** Around 1e8 the squares lose everything below 2, so what is left are noisy numbers of a few units, or NaN. */
function drowned(actual: unknown, [a]: readonly unknown[]): boolean {
  if (!isMatrix(a) || Math.abs(a[0][0]) < far / 2 || !Array.isArray(actual)) return false;
  return actual.flat().every((distance) => Number.isNaN(distance) || (distance >= 0 && distance < 100));
}

// Near 0 a root turns an error of 1e-15 into one of 3e-8.
const checker = allClose<Matrix>({ rtol: 1e-6, atol: 1e-6 });

export default defineModuleTests<Functions>({
  distancesFromProducts: {
    /** In double precision, summed the other way: (‖a‖² − a·b) + (‖b‖² − a·b). */
    reference: (aa, bb, ab) => ab.map((row, i) => row.map((value, j) => {
      const squared = (aa[i] - value) + (bb[j] - value);
      return squared > 0 ? squared ** 0.5 : 0;
    })),
    checker,
    accepts: (aa, bb, ab) => {
      if (!isMatrix([aa]) || !isMatrix([bb]) || !isMatrix(ab)) return "Give two arrays of numbers and a matrix: [[0, 25], [25, 25], [[0, 0], [25, 20]]].";
      return Array.isArray(aa) && ab.length === aa.length && Array.isArray(bb) && ab[0].length === bb.length
        ? null : "The matrix needs a row for each number of aa and a column for each of bb.";
    },
    cases: [
      visible("the products of the worked example", { task: 1, args: [[0, 25], [25, 25], [[0, 0], [25, 20]]] }),
      visible("a square below zero by rounding", { task: 1, args: [[0.3], [0.3], [[0.3000001]]] }),
      hidden("products of more first points than second", {
        task: 1, repeat: 2, hint: "Which index belongs to aa, which to bb, and which comes first in ab?",
        args: (rng) => products(rng.normal([rng.int(4, 6), 3], 0, 2), rng.normal([rng.int(2, 3), 3], 0, 2)),
      }),
      hidden("products of as many first points as second", { task: 1, hint: "With as many rows as columns, exchanged indices go unnoticed.", args: (rng) => products(rng.normal([3, 4], 0, 2), rng.normal([3, 4], 1, 1)) }),
      hidden("squares just below zero", {
        task: 1, hint: "What is the root of a negative number?",
        args: (rng) => {
          const points = rng.uniform([4, 3], 1, 3);
          const [aa, bb, ab] = products(points, points);
          return [aa, bb, ab.map((row, i) => row.map((value, j) => (i === j ? value * (1 + 1e-8) : value)))];
        },
      }),
    ],
  },
  pairwiseDistances: {
    /** The differences themselves, coordinate by coordinate. */
    reference: (a, b) => a.map((x) => b.map((y) => Math.hypot(...x.map((value, k) => value - y[k])))),
    checker,
    accepts: (a, b) => {
      if (!isMatrix(a) || !isMatrix(b)) return "Give two matrices of points: [[[0, 0], [3, 4]], [[3, 4], [0, 5]]].";
      if (a[0].length !== b[0].length) return "The points of both sets need equally many coordinates.";
      return Math.max(a.length, b.length, a[0].length) <= 50 ? null : "Give at most 50 points and coordinates here.";
    },
    recognise: { "not-moved": drowned },
    cases: [
      visible("the points of the worked example", { task: 2, args: [[[0, 0], [3, 4]], [[3, 4], [0, 5]]] }),
      visible("two sets apart from each other", { task: 2, args: [[[1], [2]], [[11], [12], [14]]] }),
      visible("a hundred million from the origin", { task: 3, args: [[[1e8, 1e8]], [[1e8 + 3, 1e8 + 4], [1e8 + 1, 1e8]]] }),
      hidden("points of three different counts", {
        task: 2, repeat: 2, hint: "How long are the sums, and how large is the result?",
        args: (rng) => {
          const [n, m, d] = rng.shuffle([2, 4, 7]);
          return [rng.normal([n, d], 1, 2), rng.normal([m, d], -1, 2)];
        },
      }),
      hidden("a set and itself", { task: 2, hint: "The distance of a point to itself is 0.", args: (rng) => {
        const points = rng.normal([4, 3], 0, 3);
        return [points, points];
      } }),
      hidden("points that nearly agree", { task: 3, hint: "Is every squared distance at least 0 before its root is taken?", args: (rng) => {
        const points = rng.normal([6, 5], 0, 2);
        return [points, points.map((row) => row.map((value) => value + 1e-9))];
      } }),
      hidden("one coordinate", { task: 2, args: (rng) => [rng.normal([3, 1]), rng.normal([2, 1], 4)] }),
      hidden("close together, far from the origin", {
        task: 3, repeat: 2, hint: "What is left of the differences after squaring numbers around 1e8?",
        args: (rng) => {
          const place = Array.from({ length: 3 }, () => rng.choice([-1, 1]) * rng.uniform([], 0.7 * far, far));
          return [distant(rng, place, 4), distant(rng, place, 3)];
        },
      }),
    ],
  },
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
