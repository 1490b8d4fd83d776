/**
 * Your median is the value in the middle of the list as it was given. The middle is meant by size: the same numbers
 * in another order have the same median. Put a copy in order first.
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
  return { mean, variance: squares / n, sampleVariance: squares / (n - 1), median: medianOf(values) };
}
