interface Summary {
  mean: number;
  /** Population variance: divided by n. */
  variance: number;
  /** Sample variance: divided by n − 1. */
  sampleVariance: number;
  median: number;
}

/** Where a list of numbers lies and how far it spreads. */
export function summarise(values: number[]): Summary {
  throw new NotImplemented("compute the mean, both variances and the median");
}
