interface Example {
  /** a sequence of any length, at least 1 */
  x: number[];
  y: number;
}

interface Batch {
  /** [examples, longest] filled up with 0 at the end */
  x: number[][];
  /** [examples] */
  y: number[];
  /** [examples] the true length of each sequence */
  lengths: number[];
}

interface Options {
  batchSize: number;
  shuffle: boolean;
  dropLast: boolean;
}

/** Serves examples in batches. */
export class DataLoader {
  constructor(examples: Example[], options: Options) {
    throw new NotImplemented("keep the examples and the options");
  }

  /** How many batches an epoch has. */
  get length(): number {
    throw new NotImplemented("count the batches");
  }

  /**
   * All batches of one pass through the examples.
   * @param random examples − 1 numbers in [0, 1), used with `shuffle` alone
   */
  epoch(random: number[]): Batch[] {
    throw new NotImplemented("choose the order, cut it into batches, and collate each");
  }
}
