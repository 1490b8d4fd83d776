import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Descent {
  path: number[][];
  heights: number[];
}

type Args = [surface: number[][], start: number[], rate: number, steps: number];

/** A number together with its slopes by x and by y: their rules of sum and product replace all calculus. */
type Dual = [value: number, byX: number, byY: number];

const times = ([a, ax, ay]: Dual, [b, bx, by]: Dual): Dual => [a * b, ax * b + a * bx, ay * b + a * by];
const plus = ([a, ax, ay]: Dual, [b, bx, by]: Dual): Dual => [a + b, ax + bx, ay + by];

/** Multiplied out, one factor after the other. */
function power(base: Dual, exponent: number): Dual {
  let product: Dual = [1, 0, 0];
  for (let i = 0; i < exponent; i++) product = times(product, base);
  return product;
}

/** Height and slopes of the surface at a point. */
function evaluate(surface: number[][], [x, y]: number[]): Dual {
  return surface.reduce<Dual>((sum, [c, p, q]) => plus(sum, times([c, 0, 0], times(power([x, 1, 0], p), power([y, 0, 1], q)))), [0, 0, 0]);
}

/** a x² + b xy + c y² + d x + e y + f: a bowl, since a and c outweigh b. */
function bowl(rng: Rng): number[][] {
  return rng.shuffle([
    [rng.uniform([], 0.5, 2), 2, 0], [rng.uniform([], -0.6, 0.6), 1, 1], [rng.uniform([], 0.5, 2), 0, 2],
    [rng.normal([]), 1, 0], [rng.normal([]), 0, 1], [rng.normal([]), 0, 0],
  ]);
}

export default defineTests<Args, Descent>({
  /** The slopes by dual numbers: exact, and without a rule for powers. Clifford 1873. */
  reference: (surface, start, rate, steps) => {
    const descent: Descent = { path: [start], heights: [evaluate(surface, start)[0]] };
    let point = start;
    for (let t = 0; t < steps; t++) {
      const [, byX, byY] = evaluate(surface, point);
      point = [point[0] - rate * byX, point[1] - rate * byY];
      descent.path.push(point);
      descent.heights.push(evaluate(surface, point)[0]);
    }
    return descent;
  },
  checker: allClose({ rtol: 1e-7, atol: 1e-9 }),
  accepts: (surface, start, rate, steps) => {
    if (!Array.isArray(surface) || surface.length > 20 || !surface.every(isTerm)) return "surface is a list of at most 20 terms [c, p, q], the exponents whole numbers from 0 to 12.";
    if (!isNumbers(start, 2)) return "start is a point: [x, y].";
    if (typeof rate !== "number" || !Number.isFinite(rate)) return "rate is a number.";
    return typeof steps === "number" && Number.isInteger(steps) && steps >= 0 && steps <= 500 ? null : "steps is a whole number from 0 to 500.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[[1, 2, 0], [3, 0, 2]], [2, 1], 0.1, 2] }),
    visible("a rate that only jumps to and fro", { task: 2, args: [[[1, 2, 0], [3, 0, 2]], [2, 1], 1 / 3, 4] }),
    visible("a saddle with a term in both variables", { task: 1, args: [[[1, 1, 1], [0.5, 2, 0]], [1, -2], 0.1, 3] }),

    hidden("no steps", { task: 3, hint: "The start belongs to the path.", args: (rng) => [bowl(rng), rng.normal([2]), 0.1, 0] }),
    hidden("a start at zero, on a surface with a term in one variable only", {
      task: 1, hint: "What is 0 ** -1, and what is 0 times that?",
      args: (rng) => [[[rng.uniform([], 1, 2), 2, 0], [rng.uniform([], 1, 2), 0, 1], [3, 0, 0]], [0, 0], 0.1, 3],
    }),
    hidden("a flat surface", { task: 3, hint: "What is the sum over no terms?", args: (rng) => [[], rng.normal([2]), 0.1, 3] }),
    hidden("a bowl that leans", {
      task: 2, repeat: 3, hint: "At which point is each of the two derivatives taken?",
      args: (rng) => [bowl(rng), rng.normal([2], 0, 2), rng.uniform([], 0.05, 0.15), rng.int(5, 12)],
    }),
    hidden("a double well: fourth powers, negative coordinates", {
      task: 1, hint: "Which factor and which exponent does a power leave when it is derived?",
      args: (rng) => [[[0.25, 4, 0], [-1, 2, 0], [1, 0, 2], [0.3, 1, 1]], [rng.uniform([], -2, -1), rng.uniform([], -1, 1)], 0.05, 15],
    }),
    hidden("two terms with the same exponents", {
      task: 1, args: (rng) => [[[1, 2, 1], [rng.uniform([], 0.5, 2), 0, 2], [-0.5, 2, 1], [1, 2, 0]], rng.uniform([2], 0.2, 1), 0.1, 4],
    }),
    hidden("a rate that is too large", { task: 2, hint: "Nothing has to stop a run that diverges.", args: (rng) => [[[2, 2, 0], [0.1, 0, 2]], rng.uniform([2], 1, 2), 0.6, 12] }),
    hidden("many steps end at the bottom", {
      task: 3, args: (rng) => [bowl(rng), rng.normal([2], 0, 2), 0.2, 150],
    }),
  ],
});

function isNumbers(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every((item) => Number.isFinite(item));
}

function isTerm(value: unknown): boolean {
  return isNumbers(value, 3) && value.slice(1).every((exponent) => Number.isInteger(exponent) && exponent >= 0 && exponent <= 12);
}
