import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
interface Principal { mean: number[]; components: Matrix; variances: number[]; projected: Matrix }

const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0);
const columnsOf = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));

/** Turns columns p and q of both lists by the angle that makes the first pair perpendicular. */
function turn(columns: Matrix, axes: Matrix, p: number, q: number): void {
  const product = dot(columns[p], columns[q]);
  if (product === 0) return;
  const zeta = (dot(columns[q], columns[q]) - dot(columns[p], columns[p])) / (2 * product);
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cosine = 1 / Math.hypot(1, tangent);
  for (const list of [columns, axes]) {
    const [one, other] = [list[p], list[q]];
    list[p] = one.map((x, i) => cosine * (x - tangent * other[i]));
    list[q] = one.map((x, i) => cosine * (tangent * x + other[i]));
  }
}

/**
 * No covariance and no power iteration: the singular values of the centred points by one-sided rotations, until all
 * columns are perpendicular. Hestenes 1958. All components, widest first.
 */
function bySingularValues(x: Matrix): { mean: number[]; centred: Matrix; axes: { direction: number[]; variance: number }[] } {
  const mean = columnsOf(x).map((column) => column[0] + column.reduce((sum, value) => sum + (value - column[0]), 0) / x.length);
  const centred = x.map((row) => row.map((value, j) => value - mean[j]));
  const columns = columnsOf(centred);
  const axes = mean.map((_, i) => mean.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < mean.length; p++) for (let q = p + 1; q < mean.length; q++) turn(columns, axes, p, q);
  }
  const found = columns.map((column, j) => {
    const largest = axes[j].reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best));
    return { direction: axes[j].map((value) => value * Math.sign(largest)), variance: dot(column, column) / (x.length - 1) };
  });
  return { mean, centred, axes: found.sort((a, b) => b.variance - a.variance) };
}

function reference(x: Matrix, k: number): Principal {
  const { mean, centred, axes } = bySingularValues(x);
  const components = axes.slice(0, k).map(({ direction }) => direction);
  return {
    mean,
    components,
    variances: axes.slice(0, k).map(({ variance }) => variance),
    projected: centred.map((point) => components.map((component) => dot(point, component))),
  };
}

/** Whether two entries of a component compete for being the largest: rounding would choose the sign. */
function isTied(direction: number[]): boolean {
  const [first, second] = direction.map(Math.abs).sort((a, b) => b - a);
  return second !== undefined && first - second < 0.02;
}

/** Points of a cloud of the given size, drawn until its spreads are well apart and no sign hangs in the balance. */
function cloud(rng: Rng, { points, width, offset = 0 }: { points: number; width: number; offset?: number }): Matrix {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const mix = rng.normal([width, width]);
    const scales = mix.map((_, i) => 3 * 0.45 ** i);
    const x = rng.normal([points, width]).map((z) => mix.map((column) => offset + column.reduce((sum, weight, i) => sum + weight * scales[i] * z[i], 0)));
    const { axes } = bySingularValues(x);
    const apart = axes.every(({ variance, direction }, i) => (i === 0 || axes[i - 1].variance > 1.6 * variance) && variance > 1e-3 && !isTied(direction));
    if (apart) return x;
  }
  throw new Error("No cloud with spreads well apart was found.");
}

const insert = (row: number[], at: number, value: number) => [...row.slice(0, at), value, ...row.slice(at)];

/** The right answer but for the sign of some component. */
function onlySignsDiffer(actual: unknown, [x, k]: readonly unknown[]): boolean {
  if (!isMatrix(x) || typeof k !== "number" || typeof actual !== "object" || actual === null || !("components" in actual) || !isMatrix(actual.components)) return false;
  const truth = reference(x, k).components;
  const got = actual.components;
  if (got.length !== truth.length || got[0].length !== truth[0].length) return false;
  const signs = got.map((component, j) => Math.sign(dot(component, truth[j])));
  return signs.includes(-1) && got.every((component, j) => component.every((value, a) => Math.abs(signs[j] * value - truth[j][a]) < 1e-6));
}

export default defineTests<[x: Matrix, k: number], Principal>({
  reference,
  checker: allClose({ rtol: 1e-6, atol: 1e-7 }),
  recognise: { "sign-left-open": onlySignsDiffer },
  accepts: (x, k) => {
    if (!isMatrix(x) || x.length < 2) return "The first argument is a list of at least two points: [[18, 13], [2, 1], [7, 11]].";
    if (x.length > 200 || x[0].length > 8) return "Give at most 200 points with at most 8 numbers each here.";
    if (typeof k !== "number" || !Number.isInteger(k) || k < 1 || k > x[0].length) return `k is a whole number from 1 to ${x[0].length}.`;
    const { axes } = bySingularValues(x);
    if (axes.slice(0, k).some(({ variance }) => variance <= 1e-9 * axes[0].variance)) return "The points vary in fewer than k directions.";
    if (axes.slice(0, k).some(({ direction }) => isTied(direction))) return "Two entries of a component are equally large, so that its sign is left to rounding. Move a point a little.";
    return axes.slice(1, k + 1).every(({ variance }, j) => axes[j].variance > 1.5 * variance) ? null : "Two directions spread nearly alike: each spread must be at least 1.5 times the next.";
  },
  cases: [
    visible("the worked example", { task: 3, args: [[[18, 13], [2, 1], [7, 11], [13, 3], [10, 7]], 1] }),
    visible("both components of the same points", { task: 2, args: [[[18, 13], [2, 1], [7, 11], [13, 3], [10, 7]], 2] }),
    visible("two points, three columns", { task: 1, args: [[[1, 0, 5], [3, -3, -1]], 1] }),

    hidden("as many components as columns", {
      task: 2, repeat: 2, hint: "Is each component a row, and does the next one belong to what the first left over?",
      args: (rng) => {
        const width = rng.int(2, 4);
        return [cloud(rng, { points: 12, width }), width];
      },
    }),
    hidden("fewer components than columns", {
      task: 2, repeat: 2, hint: "How many rows, and how many columns, have the components?",
      args: (rng) => [cloud(rng, { points: 15, width: 4 }), 2],
    }),
    hidden("few points", { task: 1, hint: "By what is the sum of the products divided?", args: (rng) => [cloud(rng, { points: 4, width: 2 }), 2] }),
    hidden("points far from the origin", {
      task: 1, hint: "Spread is measured from the mean.",
      args: (rng) => [cloud(rng, { points: 10, width: 3, offset: 1000 }), 2],
    }),
    hidden("a constant column", {
      task: 1, hint: "Nothing needs to be divided by the spread of a column.",
      args: (rng) => [cloud(rng, { points: 10, width: 2 }).map((row) => insert(row, 1, 7)), 2],
    }),
    hidden("the largest spread in the last column", {
      task: 2, hint: "Which eigenvalue comes first?",
      args: (rng) => [rng.uniform([9, 3], -1, 1).map(([a, b], i) => [a * 0.1, b, (i - 4) * 5]), 2],
    }),
  ],
});

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
