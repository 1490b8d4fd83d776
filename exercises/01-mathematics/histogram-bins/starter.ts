interface Histogram {
  /** [bins + 1] in rising order. */
  edges: number[];
  /** [bins] how many values each bin holds. */
  counts: number[];
  /** [bins] the heights for which all areas sum to 1. */
  densities: number[];
}

/**
 * What a histogram with bins of equal width needs.
 * @param values at least one
 * @param bins at least 1
 */
export function histogram(values: number[], bins: number): Histogram {
  throw new NotImplemented("place the edges, count the values of each bin, compute the densities");
}
