import { call, construct, defineClassTests, exact, get, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Step = ReturnType<typeof call>;

interface Example {
  x: number[];
  y: number;
}

interface Options {
  batchSize: number;
  shuffle: boolean;
  dropLast: boolean;
}

interface Batch {
  x: number[][];
  y: number[];
  lengths: number[];
}

interface Loader {
  examples: Example[];
  options: Options;
}

const isOptions = (value: unknown): value is Options => typeof value === "object" && value !== null && "batchSize" in value;
const isExamples = (value: unknown): value is Example[] => Array.isArray(value);
const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every((item) => typeof item === "number");

/** How many examples each batch has. */
function sizes({ examples, options: { batchSize, dropLast } }: Loader): number[] {
  const full: number[] = [];
  let left = examples.length;
  for (; left >= batchSize; left -= batchSize) full.push(batchSize);
  return left > 0 && !dropLast ? [...full, left] : full;
}

/**
 * Which example ends at a place, found without shuffling: followed backwards through all swaps, from the
 * last one (places 1 and below) to the first.
 */
function origin(place: number, n: number, random: number[]): number {
  let at = place;
  for (let i = 1; i < n; i++) {
    const j = Math.floor(random[n - 1 - i] * (i + 1));
    if (at === i) at = j;
    else if (at === j) at = i;
  }
  return at;
}

function epochOf(loader: Loader, random: number[]): Batch[] {
  const { examples, options } = loader;
  let place = 0;
  return sizes(loader).map((size) => {
    const batch: Batch = { x: [], y: [], lengths: [] };
    for (const end = place + size; place < end; place++) {
      const { x, y } = examples[options.shuffle ? origin(place, examples.length, random) : place];
      batch.x.push([...x]);
      batch.y.push(y);
      batch.lengths.push(x.length);
    }
    // Grown by one column at a time, until no row is longer than another.
    while (batch.x.some((row) => batch.x.some((other) => other.length > row.length))) {
      const longest = batch.x.reduce((most, row) => Math.max(most, row.length), 0);
      for (const row of batch.x) if (row.length < longest) row.push(0);
    }
    return batch;
  });
}

/** So many examples that can be told apart, with sequences of 1 to `longest` numbers other than 0. */
function draw(rng: Rng, count: number, longest: number): Example[] {
  return Array.from({ length: count }, (_, k) => ({ x: [k + 1, ...rng.ints([rng.int(0, longest - 1)], 1, 9)], y: 100 + k }));
}

/** A loader, its length, and an epoch for each list of random numbers. */
function script(examples: Example[], options: Options, ...epochs: number[][]): Step[] {
  return [construct("loader", "DataLoader", examples, options), get("loader", "length"), ...epochs.map((random) => call("loader", "epoch", random))];
}

const three: Example[] = [{ x: [5], y: 0 }, { x: [1, 2, 3], y: 1 }, { x: [7, 8], y: 0 }];

export default defineClassTests({
  reference: (steps) => {
    let loader: Loader = { examples: [], options: { batchSize: 1, shuffle: false, dropLast: false } };
    return steps.flatMap((step): unknown[] => {
      if (step.do === "get") return [sizes(loader).length];
      const [first, second] = step.args;
      if (step.do === "call") return isNumbers(first) ? [epochOf(loader, first)] : [];
      if (isExamples(first) && isOptions(second)) loader = { examples: first, options: second };
      return [];
    });
  },
  checker: exact(),
  cases: [
    visible("the worked example", { task: 2, args: script(three, { batchSize: 2, shuffle: false, dropLast: false }, []) }),
    visible("the last batch dropped", { task: 3, args: script(three, { batchSize: 2, shuffle: false, dropLast: true }, []) }),
    visible("the worked example, shuffled twice", { task: 4, args: script(three, { batchSize: 2, shuffle: true, dropLast: false }, [0.4, 0.9], [0.1, 0.2]) }),

    hidden("a size that divides the number of examples", {
      task: 1, hint: "Is there an empty batch at the end?",
      args: (rng) => script(draw(rng, 8, 3), { batchSize: 4, shuffle: false, dropLast: false }, []),
    }),
    hidden("a size that divides, with dropLast", {
      task: 3, hint: "A full last batch is not dropped.",
      args: (rng) => script(draw(rng, 9, 3), { batchSize: 3, shuffle: false, dropLast: true }, []),
    }),
    hidden("fewer examples than a batch holds", { task: 3, args: (rng) => script(draw(rng, 3, 4), { batchSize: 10, shuffle: false, dropLast: false }, []) }),
    hidden("fewer examples than a batch holds, with dropLast", {
      task: 1, hint: "How many full batches are there?",
      args: (rng) => script(draw(rng, 3, 4), { batchSize: 10, shuffle: false, dropLast: true }, []),
    }),
    hidden("no examples", { task: 1, hint: "How many batches are there of nothing?", args: script([], { batchSize: 4, shuffle: true, dropLast: false }, []) }),
    hidden("one long sequence among short ones", {
      task: 2, hint: "How wide are the batches without it?",
      args: (rng) => {
        const examples = draw(rng, 7, 3).with(1, { x: rng.ints([15], 1, 9), y: 7 });
        return script(examples, { batchSize: 2, shuffle: false, dropLast: false }, []);
      },
    }),
    hidden("zeros that belong to the data", {
      task: 2, hint: "Can the length be found by looking for zeros?",
      args: (rng) => script(draw(rng, 5, 4).map(({ x, y }) => ({ x: [...x, 0], y })), { batchSize: 3, shuffle: false, dropLast: false }, []),
    }),
    hidden("numbers that nobody asked for", {
      task: 4, hint: "What does shuffle say?",
      args: (rng) => script(draw(rng, 6, 3), { batchSize: 4, shuffle: false, dropLast: false }, rng.uniform([5])),
    }),
    hidden("three shuffled epochs", {
      task: 4, hint: "From which order does each epoch start?",
      args: (rng) => script(draw(rng, 14, 4), { batchSize: 4, shuffle: true, dropLast: false }, rng.uniform([13]), rng.uniform([13]), rng.uniform([13])),
    }),
    hidden("shuffled, the last batch dropped", {
      task: 4, hint: "Which comes first, the shuffle or the drop?",
      args: (rng) => script(draw(rng, 11, 3), { batchSize: 4, shuffle: true, dropLast: true }, rng.uniform([10]), rng.uniform([10])),
    }),
  ],
});
