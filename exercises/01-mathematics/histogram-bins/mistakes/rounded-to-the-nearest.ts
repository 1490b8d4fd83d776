/**
 * You rounded to the nearest whole number where you should have rounded down: values in the right half of a bin moved to
 * the next one. A value 1.8 widths from the left lies in bin 1.
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
    const bin = Math.min(Math.round((value - low) / width), bins - 1);
    counts[bin] += 1;
  }
  return { edges, counts, densities: counts.map((count) => count / (values.length * width)) };
}
