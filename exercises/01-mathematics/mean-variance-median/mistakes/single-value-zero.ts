/**
 * You gave a single value a sample variance of 0. One value cannot tell how far such values spread, and 0 would claim
 * that they do not spread at all. Its squares sum to 0 and its divisor is 0: leave the NaN that comes of it.
 */
interface Summary { mean: number; variance: number; sampleVariance: number; median: number }

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

function medianOf(ordered: number[]): number {
  const half = ordered.length / 2;
  return ordered.length % 2 === 0 ? (ordered[half - 1] + ordered[half]) / 2 : ordered[Math.floor(half)];
}

export function summarise(values: number[]): Summary {
  const n = values.length;
  const mean = sum(values) / n;
  const squares = sum(values.map((value) => (value - mean) ** 2));
  const ordered = [...values].sort((a, b) => a - b);
  return { mean, variance: squares / n, sampleVariance: n > 1 ? squares / (n - 1) : 0, median: medianOf(ordered) };
}
