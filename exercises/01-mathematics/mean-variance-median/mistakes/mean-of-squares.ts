/**
 * You took the variance as the mean of the squares minus the square of the mean. On paper that is right; around 10⁹
 * the squares are near 10¹⁸, where neighbouring floating-point numbers are 128 apart, and what is left of their
 * difference is noise, sometimes negative. Subtract the mean from each value first, then square.
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
  const variance = sum(values.map((value) => value ** 2)) / n - mean ** 2;
  const ordered = [...values].sort((a, b) => a - b);
  return { mean, variance, sampleVariance: (variance * n) / (n - 1), median: medianOf(ordered) };
}
