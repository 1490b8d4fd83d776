/**
 * Your zeros stand in front of the sequences. The statement fills up at the end, so that place t of a row is place t
 * of its sequence, and `lengths` tells where it stops.
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

function collate(examples: Example[]): Batch {
  const lengths = examples.map(({ x }) => x.length);
  const longest = Math.max(...lengths);
  return {
    x: examples.map(({ x }) => Array.from({ length: longest }, (_, t) => x[t - longest + x.length] ?? 0)),
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
    return Array.from({ length: this.length }, (_, b) => collate(order.slice(b * batchSize, (b + 1) * batchSize)));
  }
}
