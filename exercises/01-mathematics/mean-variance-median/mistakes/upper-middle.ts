/**
 * For an even count you took one of the two values in the middle, the larger. Neither of the two has as many values
 * below it as above; the median lies halfway between them. Only an odd count has a single value in the middle.
 */
interface Summary { mean: number; variance: number; sampleVariance: number; median: number }

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export function summarise(values: number[]): Summary {
  const n = values.length;
  const mean = sum(values) / n;
  const squares = sum(values.map((value) => (value - mean) ** 2));
  const ordered = [...values].sort((a, b) => a - b);
  return { mean, variance: squares / n, sampleVariance: squares / (n - 1), median: ordered[Math.floor(n / 2)] };
}
