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

/** A copy in a new order. Fisher and Yates 1938, in Durstenfeld's form of 1964. */
function shuffled(examples: Example[], random: number[]): Example[] {
  const copy = [...examples];
  for (let i = copy.length - 1; i >= 1; i--) {
    const j = Math.floor(random[copy.length - 1 - i] * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** One array of many: the sequences filled up to the longest among them. */
function collate(examples: Example[]): Batch {
  const lengths = examples.map(({ x }) => x.length);
  const longest = Math.max(...lengths);
  return {
    x: examples.map(({ x }) => Array.from({ length: longest }, (_, t) => x[t] ?? 0)),
    y: examples.map(({ y }) => y),
    lengths,
  };
}

/** Serves examples in batches. */
export class DataLoader {
  readonly #examples: Example[];
  readonly #options: Options;

  constructor(examples: Example[], options: Options) {
    this.#examples = examples;
    this.#options = options;
  }

  /** How many batches an epoch has. */
  get length(): number {
    const batches = this.#examples.length / this.#options.batchSize;
    return this.#options.dropLast ? Math.floor(batches) : Math.ceil(batches);
  }

  /**
   * All batches of one pass through the examples.
   * @param random examples − 1 numbers in [0, 1), used with `shuffle` alone
   */
  epoch(random: number[]): Batch[] {
    const { batchSize, shuffle } = this.#options;
    const order = shuffle ? shuffled(this.#examples, random) : this.#examples;
    return Array.from({ length: this.length }, (_, b) => collate(order.slice(b * batchSize, (b + 1) * batchSize)));
  }
}
