interface Histogram {
  /** [bins + 1] in rising order. */
  edges: number[];
  /** [bins] how many values each bin holds. */
  counts: number[];
  /** [bins] the heights for which all areas sum to 1. */
  densities: number[];
}

/** The smallest and the largest value; around a single value a range of width 1. */
function range(values: number[]): [low: number, high: number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/**
 * What a histogram with bins of equal width needs.
 * @param values at least one
 * @param bins at least 1
 */
export function histogram(values: number[], bins: number): Histogram {
  const [low, high] = range(values);
  const width = (high - low) / bins;
  const edges = Array.from({ length: bins + 1 }, (_, k) => low + k * width);

  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    // The largest value lies a whole number of widths from the left, past the last bin: it is taken back into it.
    const bin = Math.min(Math.floor((value - low) / width), bins - 1);
    counts[bin] += 1;
  }
  return { edges, counts, densities: counts.map((count) => count / (values.length * width)) };
}
