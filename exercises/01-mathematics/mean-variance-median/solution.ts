interface Summary {
  mean: number;
  /** Population variance: divided by n. */
  variance: number;
  /** Sample variance: divided by n − 1. */
  sampleVariance: number;
  median: number;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: number[]): number {
  return sum(values) / values.length;
}

/**
 * Σ (x − μ)². Deviations first, squares second: the mean of x² minus μ² would lose its digits
 * in a list far from zero.
 */
function sumOfSquaredDeviations(values: number[]): number {
  const mu = mean(values);
  return sum(values.map((value) => (value - mu) ** 2));
}

function median(values: number[]): number {
  // toSorted makes a copy; without a comparison it would order by text, 10 before 9.
  const ordered = values.toSorted((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const even = ordered.length % 2 === 0;
  return even ? (ordered[middle - 1] + ordered[middle]) / 2 : ordered[middle];
}

/** Where a list of numbers lies and how far it spreads. At least one value. */
export function summarise(values: number[]): Summary {
  const n = values.length;
  const squares = sumOfSquaredDeviations(values);
  return {
    mean: mean(values),
    variance: squares / n,
    sampleVariance: squares / (n - 1),
    median: median(values),
  };
}
