interface Batch {
  /** [at most size, features] */
  x: number[][];
  /** [at most size] */
  y: number[];
}

/** The places 0 … n−1 in the order of Fisher and Yates 1938, in Durstenfeld's form of 1964. */
function shuffledOrder(n: number, random: number[]): number[] {
  const order = Array.from({ length: n }, (_, place) => place);
  for (let i = n - 1; i >= 1; i--) {
    // i + 1 places to choose from: an item may stay where it is.
    const j = Math.floor(random[n - 1 - i] * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
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
  const batches: Batch[] = [];
  for (let start = 0; start < order.length; start += size) {
    const places = order.slice(start, start + size);
    batches.push({ x: places.map((place) => x[place]), y: places.map((place) => y[place]) });
  }
  return batches;
}
