/**
 * You put a value that lies on an inner edge into the bin to its left. Bins hold their left edge; only the last one holds
 * its right edge as well.
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
    const bin = Math.max(Math.ceil((value - low) / width) - 1, 0);
    counts[bin] += 1;
  }
  return { edges, counts, densities: counts.map((count) => count / (values.length * width)) };
}
