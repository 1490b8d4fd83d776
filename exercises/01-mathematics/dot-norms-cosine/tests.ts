import { allClose, defineModuleTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Vector = number[];
type Functions = {
  dot: (a: Vector, b: Vector) => number;
  norms: (a: Vector) => { l1: number; l2: number; max: number };
  cosine: (a: Vector, b: Vector) => number;
};

const checker = allClose<number>({ rtol: 1e-9, atol: 1e-12 });

const times = (factor: number, a: Vector): Vector => a.map((value) => factor * value);

/** A vector divided by a power of two near its largest entry, which rounds nothing, and that power. */
function split(a: Vector): { fraction: Vector; power: number } {
  const sizes = a.map((value) => Math.abs(value)).toSorted((x, y) => y - x);
  const power = sizes[0] === 0 ? 1 : 2 ** Math.floor(Math.log2(sizes[0]));
  return { fraction: a.map((value) => value / power), power };
}

/** Σ (uᵢ + vᵢ)² − Σ (uᵢ − vᵢ)² is 4 u·v: a dot product out of squares alone. */
function fromSquares(a: Vector, b: Vector): number {
  const squares = (sign: number) => a.reduce((sum, value, i) => sum + (value + sign * b[i]) ** 2, 0);
  return (squares(1) - squares(-1)) / 4;
}

/** Two vectors that lean the same way, or opposite ways: a cosine well away from 0. */
function leaning(rng: Rng, size: number): [Vector, Vector] {
  const a = rng.normal([size], 0, 2);
  const sign = rng.choice([-1, 1]);
  return [a, a.map((value) => sign * value + rng.uniform([], -0.8, 0.8))];
}

const notVectors = "Give two vectors of the same length: [[3, -4], [4, 3]].";
const pair = (a: unknown, b: unknown) => (isVector(a) && isVector(b) && a.length === b.length ? null : notVectors);

export default defineModuleTests<Functions>({
  dot: {
    reference: fromSquares,
    checker,
    accepts: pair,
    cases: [
      visible("the dot product of the worked example", { task: 1, args: [[3, -4], [4, 3]] }),
      visible("of (3, −4) and (0, −2)", { task: 1, args: [[3, -4], [0, -2]] }),
      hidden("dot product of single entries", { task: 1, args: (rng) => [rng.normal([1]), rng.normal([1])] }),
      hidden("dot product of long vectors", { task: 1, args: (rng) => [rng.normal([60]), rng.normal([60])] }),
    ],
  },
  norms: {
    reference: (a) => {
      const { fraction, power } = split(a);
      return {
        l1: a.reduce((sum, value) => sum + value * (value < 0 ? -1 : 1), 0),
        l2: power * Math.hypot(...fraction),
        max: a.map((value) => Math.abs(value)).toSorted((x, y) => y - x)[0],
      };
    },
    // No absolute tolerance: lengths of 1e-200 are judged by their digits.
    checker: allClose({ rtol: 1e-9, atol: 0 }),
    accepts: (a) => (isVector(a) ? null : "Give one vector: [[3, -4]]."),
    cases: [
      visible("the norms of the worked example", { task: 2, args: [[3, -4]] }),
      visible("the norms of the zero vector", { task: 2, args: [[0, 0, 0]] }),
      hidden("norms of a vector of both signs", { task: 2, repeat: 2, hint: "Which of the norms look at sizes without signs?", args: (rng) => [rng.shuffle([...rng.uniform([3], 0.5, 4), ...rng.uniform([3], -6, -5)])] }),
      hidden("norms of negative entries", { task: 2, hint: "A norm is never negative.", args: (rng) => [rng.uniform([4], -3, -1)] }),
      hidden("norms of entries around 1e200", { task: 2, hint: "What is the square of the largest entry?", args: (rng) => [times(1e200, rng.normal([5]))] }),
      hidden("norms of entries around 1e-200", { task: 2, hint: "What is the square of the largest entry?", args: (rng) => [times(1e-200, rng.normal([5]))] }),
    ],
  },
  cosine: {
    reference: (a, b) => {
      const [u, v] = [split(a).fraction, split(b).fraction];
      const length = Math.hypot(...u) * Math.hypot(...v);
      return length === 0 ? 0 : fromSquares(u, v) / length;
    },
    checker,
    accepts: pair,
    cases: [
      visible("the cosine of the worked example", { task: 3, args: [[3, -4], [4, 3]] }),
      visible("the cosine of (3, −4) and (0, −2)", { task: 3, args: [[3, -4], [0, -2]] }),
      hidden("cosine of vectors of different lengths", { task: 3, repeat: 2, hint: "Stretching one vector must not change the result.", args: (rng) => {
        const [a, b] = leaning(rng, 4);
        return [times(rng.uniform([], 3, 9), a), b];
      } }),
      hidden("cosine of opposite vectors", { task: 3, hint: "The result lies between −1 and 1.", args: (rng) => {
        const a = rng.normal([3], 0, 2);
        return [a, times(-3, a)];
      } }),
      hidden("cosine with the zero vector", { task: 3, hint: "What is 0 / 0, and what does the statement ask for?", args: (rng) => [rng.normal([3]), [0, 0, 0]] }),
      hidden("cosine of entries around 1e200", { task: 3, hint: "Does the dot product itself fit into a number?", args: (rng) => {
        const [a, b] = leaning(rng, 4);
        return [times(1e200, a), times(1e200, b)];
      } }),
      hidden("cosine of entries around 1e-200", { task: 3, hint: "Does the dot product itself fit into a number?", args: (rng) => {
        const [a, b] = leaning(rng, 4);
        return [times(1e-200, a), times(1e-200, b)];
      } }),
    ],
  },
});

function isVector(value: unknown): value is Vector {
  return Array.isArray(value) && value.length > 0 && value.length <= 500 && value.every((x) => Number.isFinite(x));
}
