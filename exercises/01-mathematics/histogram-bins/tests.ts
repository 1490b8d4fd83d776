import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Histogram { edges: number[]; counts: number[]; densities: number[] }

/**
 * Values on a grid of quarters of a bin, whose width is a power of two: edges are exact in floating point, and many
 * values lie on them. The ends of the range occur.
 */
function onGrid(rng: Rng, { count, bins, low, width }: { count: number; bins: number; low: number; width: number }): number[] {
  return rng.shuffle([0, 4 * bins, ...rng.ints([count - 2], 0, 4 * bins)]).map((quarters) => low + quarters * width / 4);
}

/** Each edge as a weighted mean of the two ends. */
function edgesOf(values: number[], bins: number): number[] {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const [low, high] = least === greatest ? [least - 0.5, least + 0.5] : [least, greatest];
  return Array.from({ length: bins + 1 }, (_, k) => (low * (bins - k) + high * k) / bins);
}

/** Whether some value lies so near an inner edge that rounding decides its bin: 0.3 between 0 and 1 in ten bins. */
function hangsInTheBalance(values: number[], bins: number): boolean {
  const edges = edgesOf(values, bins);
  const width = (edges[bins] - edges[0]) / bins;
  return values.some((value) => value < edges[bins] && Math.floor((value - edges[0]) / width) !== edges.findLastIndex((edge) => edge <= value));
}

export default defineTests<[values: number[], bins: number], Histogram>({
  /** Counted by comparing: the values that lie below each edge, less those below the edge before it. */
  reference: (values, bins) => {
    const edges = edgesOf(values, bins);
    const below = edges.map((edge, k) => (k === bins ? values.length : values.filter((value) => value < edge).length));
    const counts = below.slice(1).map((number, k) => number - below[k]);
    return { edges, counts, densities: counts.map((count, k) => count / values.length / (edges[k + 1] - edges[k])) };
  },
  checker: allClose({ rtol: 1e-9, atol: 1e-12 }),
  accepts: (values, bins) => {
    if (!Array.isArray(values) || values.length === 0 || values.length > 1000 || !values.every((value) => Number.isFinite(value))) return "The first argument is an array of 1 to 1000 finite numbers.";
    if (typeof bins !== "number" || !Number.isInteger(bins) || bins < 1 || bins > 100) return "The second argument is a whole number of bins from 1 to 100.";
    return hangsInTheBalance(values, bins) ? "A value lies on an edge that has no exact form in floating point: rounding decides its bin." : null;
  },
  cases: [
    visible("the worked example", { task: 2, args: [[5, 1, 2, 9, 2, 3], 4] }),
    visible("bins of width one half", { task: 3, args: [[-1, 0, 0.25, 1, -0.5, 0.75, 0.75, -1], 4] }),
    visible("all values equal", { task: 1, args: [[7, 7, 7], 5] }),

    hidden("one bin", { task: 3, hint: "The single bin is the last one, too.", args: (rng) => [onGrid(rng, { count: 6, bins: 1, low: rng.int(-3, 3), width: 4 }), 1] }),
    hidden("a single value", { task: 1, hint: "What is the width when the smallest value is also the largest?", args: (rng) => [[rng.int(-20, 20)], 3] }),
    hidden("many values on the edges", {
      task: 2, repeat: 2, hint: "To which side of an edge does a value on it belong?",
      args: (rng) => {
        const bins = rng.int(5, 9);
        return [rng.shuffle([0, bins, ...rng.ints([20], 1, bins)]).map((value) => value - 3), bins];
      },
    }),
    hidden("the largest value several times", {
      task: 2, hint: "In which bin is the largest value?",
      args: (rng) => {
        const high = rng.int(6, 9);
        return [rng.shuffle([0, high, high, high, 1, 2, 5]), high];
      },
    }),
    hidden("an outlier and empty bins", {
      task: 2, hint: "A bin without values is still a bin.",
      args: (rng) => [rng.shuffle([0, 64, ...rng.ints([12], 0, 30).map((value) => value / 4)]), 8],
    }),
    hidden("narrow bins", {
      task: 3, hint: "By what is a share divided to make it a density?",
      args: (rng) => [onGrid(rng, { count: 25, bins: 6, low: 2, width: 0.125 }), 6],
    }),
    hidden("wide bins, negative values", { task: 1, args: (rng) => [onGrid(rng, { count: 25, bins: 7, low: -100, width: 8 }), 7] }),
    hidden("many values", { task: 2, args: (rng) => [onGrid(rng, { count: 400, bins: 10, low: -5, width: rng.choice([0.5, 1, 2]) }), 10] }),
  ],
});
