interface Batch {
  /** [at most size, features] */
  x: number[][];
  /** [at most size] */
  y: number[];
}

/**
 * Shuffled batches; the last one may be shorter.
 * @param x [examples, features]
 * @param y [examples]
 * @param size examples in a batch, at least 1
 * @param random at least examples − 1 numbers in [0, 1)
 */
export function miniBatches(x: number[][], y: number[], size: number, random: number[]): Batch[] {
  const order = shuffledOrder(x.length, random);
  throw new NotImplemented("put examples and labels into the shuffled order, and cut it into batches");
}

/** The places 0 … n−1 in the order of Fisher and Yates. */
function shuffledOrder(n: number, random: number[]): number[] {
  throw new NotImplemented("swap each place, from the last on, with one at or before it");
}
