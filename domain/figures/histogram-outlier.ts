/** Nineteen response times in milliseconds, in order: some quick, some slow, few between. Mean and median are both 50. */
export const crowd: readonly number[] = [30, 33, 35, 36, 38, 38, 40, 43, 48, 50, 52, 57, 60, 62, 62, 64, 65, 67, 70];

export interface Summary {
  mean: number;
  median: number;
  /** Population standard deviation: the sum of squares is divided by n. */
  deviation: number;
}

export interface Histogram {
  /** Width of each bin. */
  width: number;
  /** Left edge of each bin, and the right edge of the last. */
  edges: readonly number[];
  counts: readonly number[];
  /** Heights for which the areas of all bars sum to 1. */
  densities: readonly number[];
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where the values lie and how far they spread. At least one value, in any order. */
export function summarise(values: readonly number[]): Summary {
  const mean = average(values);
  const ordered = values.toSorted((a, b) => a - b);
  const half = ordered.length / 2;
  return {
    mean,
    median: (ordered[Math.ceil(half) - 1] + ordered[Math.floor(half)]) / 2,
    deviation: Math.sqrt(average(values.map((value) => (value - mean) ** 2))),
  };
}

/** `bins` bins of equal width from the smallest value to the largest, which belongs to the last bin. Values that are not all equal. */
export function histogram(values: readonly number[], bins: number): Histogram {
  const low = Math.min(...values);
  const width = (Math.max(...values) - low) / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) counts[Math.min(bins - 1, Math.floor((value - low) / width))] += 1;
  return {
    width, counts,
    edges: Array.from({ length: bins + 1 }, (_, k) => low + k * width),
    densities: counts.map((count) => count / (values.length * width)),
  };
}

/** The bin that holds the value, counted from 0. */
export function binOf(value: number, { edges, width, counts }: Histogram): number {
  return Math.min(counts.length - 1, Math.floor((value - edges[0]) / width));
}

/** Row of each dot, counted from 0, so that dots of one row are at least `apart` from each other. Values in rising order. */
export function dotRows(ordered: readonly number[], apart: number): number[] {
  const ends: number[] = [];
  return ordered.map((value) => {
    const free = ends.findIndex((end) => value - end >= apart);
    const row = free === -1 ? ends.length : free;
    ends[row] = value;
    return row;
  });
}

/** How often the heights rise and fall again; neighbours of the same height belong together. */
export function humps(heights: readonly number[]): number {
  let found = 0;
  let rising = true;
  heights.forEach((height, i) => {
    const next = heights[i + 1] ?? 0;
    if (next < height && rising) found += 1;
    if (next !== height) rising = next > height;
  });
  return found;
}
