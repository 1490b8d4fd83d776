/**
 * Your median comes from numbers that were sorted as text. Called without a comparison, `sort` turns the items into
 * text first, and as text "10" comes before "9". Tell `sort` how two numbers compare.
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
  return { mean, variance: squares / n, sampleVariance: squares / (n - 1), median: medianOf([...values].sort()) };
}
