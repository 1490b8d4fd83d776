/**
 * You divided the counts by the width of a bin, but not by the number of values: the areas of your bars sum to n. Divide
 * by both.
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
    const bin = Math.min(Math.floor((value - low) / width), bins - 1);
    counts[bin] += 1;
  }
  return { edges, counts, densities: counts.map((count) => count / width) };
}
