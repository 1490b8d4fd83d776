/**
 * Every batch of yours is as wide as the longest sequence of the whole dataset. One long recording then makes all
 * batches large, and most of the work is done on zeros. Look for the longest within the batch.
 */
interface Example {
  x: number[];
  y: number;
}

interface Batch {
  x: number[][];
  y: number[];
  lengths: number[];
}

interface Options {
  batchSize: number;
  shuffle: boolean;
  dropLast: boolean;
}

function shuffled(examples: Example[], random: number[]): Example[] {
  const copy = [...examples];
  for (let i = copy.length - 1; i >= 1; i--) {
    const j = Math.floor(random[copy.length - 1 - i] * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

function collate(examples: Example[], longest: number): Batch {
  const lengths = examples.map(({ x }) => x.length);
  return {
    x: examples.map(({ x }) => Array.from({ length: longest }, (_, t) => x[t] ?? 0)),
    y: examples.map(({ y }) => y),
    lengths,
  };
}

export class DataLoader {
  readonly #examples: Example[];
  readonly #options: Options;
  constructor(examples: Example[], options: Options) {
    this.#examples = examples;
    this.#options = options;
  }
  get length(): number {
    const batches = this.#examples.length / this.#options.batchSize;
    return this.#options.dropLast ? Math.floor(batches) : Math.ceil(batches);
  }
  epoch(random: number[]): Batch[] {
    const { batchSize, shuffle } = this.#options;
    const order = shuffle ? shuffled(this.#examples, random) : this.#examples;
    return Array.from({ length: this.length }, (_, b) => collate(order.slice(b * batchSize, (b + 1) * batchSize), Math.max(...this.#examples.map(({ x }) => x.length))));
  }
}
