import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Matrix = number[][];
type Args = [x: Matrix, labels: number[], queries: Matrix, smoothing: number];

/** Shuffled labels, each class as often as `counts` says. */
const labelsOf = (rng: Rng, counts: number[]): number[] => rng.shuffle(counts.flatMap((count, c) => Array.from({ length: count }, () => c)));

/** Overlapping classes, each with a centre and a width of its own, and queries between them. */
function draw(rng: Rng, counts: number[], features: number, queries: number): Args {
  const centres = rng.normal([counts.length, features], 0, 1.5);
  const widths = rng.uniform([counts.length, features], 0.5, 2.5);
  const labels = labelsOf(rng, counts);
  const x = labels.map((c) => rng.normal([features]).map((z, j) => centres[c][j] + widths[c][j] * z));
  return [x, labels, rng.normal([queries, features]), 0.1];
}

/** Two classes of the same shape, the second moved by a little: every density of a far query is 0, but the odds are ordinary. */
function twins(rng: Rng, features: number, shift: number, queries: Matrix): Args {
  const rows = rng.normal([5, features]);
  return [[...rows, ...rows.map((row) => row.map((value) => value + shift))], [0, 0, 0, 0, 0, 1, 1, 1, 1, 1], queries, 0.5];
}

export default defineTests<Args, Matrix>({
  /** In double precision: variances from all pairs of a class, and each probability from the odds against every other class. */
  reference: (x, labels, queries, smoothing) => {
    const classes = [...new Set(labels)].toSorted((a, b) => a - b);
    const logWeight = (query: number[], c: number): number => {
      const rows = x.filter((_, i) => labels[i] === c);
      let total = Math.log(rows.length) - Math.log(x.length);
      for (const [j, value] of query.entries()) {
        const column = rows.map((row) => row[j]);
        const mean = column[0] + column.reduce((sum, a) => sum + (a - column[0]), 0) / column.length;
        const pairs = column.reduce((sum, a) => sum + column.reduce((inner, b) => inner + (a - b) ** 2, 0), 0);
        const variance = smoothing + pairs / (2 * column.length ** 2);
        total += Math.log(Math.sqrt(1 / (2 * Math.PI * variance))) - ((value - mean) / Math.sqrt(variance)) ** 2 / 2;
      }
      return total;
    };
    return queries.map((query) => {
      const weights = classes.map((c) => logWeight(query, c));
      return weights.map((own) => 1 / weights.reduce((sum, other) => sum + Math.exp(other - own), 0));
    });
  },
  checker: allClose({ rtol: 1e-6, atol: 1e-9 }),
  accepts: (x, labels, queries, smoothing) => {
    if (!isMatrix(x) || !isMatrix(queries)) return "x and queries are matrices of finite numbers.";
    if (x[0].length !== queries[0].length) return `x has ${x[0].length} columns and queries has ${queries[0].length}: they must be equal.`;
    if (Math.max(x.length, queries.length, x[0].length) > 100) return "Give at most 100 rows and columns here.";
    if (!Array.isArray(labels) || labels.length !== x.length) return "Each row of x needs a label.";
    const classes = new Set(labels).size;
    if (!labels.every((c) => Number.isInteger(c) && c >= 0 && c < classes)) return "The labels count from 0, and each class occurs.";
    if (typeof smoothing !== "number" || !Number.isFinite(smoothing) || smoothing < 0) return "smoothing is a number from 0 up.";
    return smoothing > 0 || !constantWithinAClass(x, labels) ? null : "A feature is constant within a class: give a smoothing above 0 here.";
  },
  cases: [
    visible("the worked example", { task: 3, args: [[[0], [2], [3], [9], [3], [9]], [0, 0, 1, 1, 1, 1], [[3]], 0] }),
    visible("two features, two queries", {
      task: 2, args: [[[0, 1], [3, 2], [2, 5], [5, 4]], [0, 1, 0, 1], [[1, 3], [3, 3]], 0.5],
    }),
    visible("a class with a single example", { task: 1, args: [[[1], [2], [5]], [0, 0, 1], [[3]], 1] }),

    hidden("three classes in mixed order", { task: 1, repeat: 3, hint: "Does each row go to the class of its own label?", args: (rng) => draw(rng, [3, 4, 5], rng.int(2, 3), 3) }),
    hidden("classes of very different frequency", { task: 2, hint: "How common is each class?", args: (rng) => draw(rng, [2, 12], 1, 3) }),
    hidden("equally common classes", { task: 2, hint: "Which parts of the score depend on the class?", args: (rng) => draw(rng, [4, 4], 2, 3) }),
    hidden("a constant feature", {
      task: 1, repeat: 2, hint: "What is the variance of equal numbers, and what is added to it?",
      args: (rng) => {
        const [x, labels, queries] = draw(rng, [3, 3], 2, 2);
        return [x.map((row, i) => (labels[i] === 1 ? [row[0], 0.5] : row)), labels, queries, 0.3];
      },
    }),
    hidden("hundreds of features", { task: 2, hint: "What is the product of 500 densities?", args: (rng) => twins(rng, 500, 0.01, rng.normal([2, 500])) }),
    hidden("a query far from every class", { task: 3, hint: "What is the density a hundred deviations away, and what is 0 / 0?", args: (rng) => twins(rng, 2, 0.004, rng.uniform([2, 2], 90, 120)) }),
    hidden("one class", { task: 3, args: (rng) => draw(rng, [5], 2, 2) }),
    hidden("as many features as classes", { task: 2, args: (rng) => draw(rng, [4, 6, 3], 3, 3) }),
  ],
});

function constantWithinAClass(x: Matrix, labels: readonly unknown[]): boolean {
  return x[0].some((_, j) => labels.some((c) => new Set(x.filter((_row, i) => labels[i] === c).map((row) => row[j])).size === 1));
}

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length > 0 && value.every((row) =>
    Array.isArray(row) && row.length === value[0].length && row.length > 0 && row.every((x) => Number.isFinite(x)));
}
