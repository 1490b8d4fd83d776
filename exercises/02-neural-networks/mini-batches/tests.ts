import { defineTests, exact, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Batch {
  x: number[][];
  y: number[];
}

type Args = [x: number[][], y: number[], size: number, random: number[]];

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

/** Examples that can be told apart, each with a label of its own: row k holds k and its square. */
const examples = (n: number): Pick<Batch, "x" | "y"> => ({
  x: Array.from({ length: n }, (_, k) => [k, k * k]), y: Array.from({ length: n }, (_, k) => 100 + k),
});

function draw(rng: Rng, n: number, size: number, spare = 0): Args {
  const { x, y } = examples(n);
  return [x, y, size, rng.uniform([n - 1 + spare])];
}

export default defineTests<Args, Batch[]>({
  reference: (x, y, size, random) => Array.from({ length: Math.ceil(x.length / size) }, (_, batch) => {
    const filled = Math.min(size, x.length - batch * size);
    const places = Array.from({ length: filled }, (_, k) => origin(batch * size + k, x.length, random));
    return { x: places.map((place) => x[place]), y: places.map((place) => y[place]) };
  }),
  checker: exact(),
  accepts: (x, y, size, random) => {
    if (!Array.isArray(x) || x.length === 0 || x.length > 200 || !x.every(isNumbers)) return "x is an array of 1 to 200 rows of numbers.";
    if (!isNumbers(y) || y.length !== x.length) return `y needs ${x.length} labels.`;
    if (typeof size !== "number" || !Number.isInteger(size) || size < 1) return "size is a whole number from 1 up.";
    return isNumbers(random) && random.length >= x.length - 1 && random.every((u) => u >= 0 && u < 1) ? null : `random needs at least ${x.length - 1} numbers from 0 up to but not including 1.`;
  },
  cases: [
    visible("the worked example", { task: 1, args: [[[0], [1], [2], [3], [4]], [10, 11, 12, 13, 14], 2, [0.9, 0.1, 0.5, 0.2]] }),
    visible("random numbers of zero", { task: 1, args: [[[0], [1], [2], [3]], [0, 1, 0, 1], 2, [0, 0, 0]] }),
    visible("a batch larger than the data", { task: 3, args: [[[5, 6], [7, 8]], [1, 2], 10, [0.25]] }),

    hidden("a single example", { task: 1, hint: "How many swaps are there?", args: [[[3, 4]], [1], 4, []] }),
    hidden("batches of one", { task: 3, args: (rng) => draw(rng, 6, 1) }),
    hidden("a size that divides the number of examples", { task: 3, hint: "Is there an empty batch at the end?", args: (rng) => draw(rng, 12, 4) }),
    hidden("a short last batch", {
      task: 3, repeat: 2, hint: "Every example is in one batch, and in one only.",
      args: (rng) => draw(rng, 11, rng.int(3, 4)),
    }),
    hidden("numbers that leave some examples in place", {
      task: 1, hint: "May j be i itself?",
      args: (rng) => {
        const { x, y } = examples(7);
        return [x, y, 3, Array.from({ length: 6 }, (_, k) => rng.uniform([], (6.1 - k) / (7 - k), 0.99))];
      },
    }),
    hidden("more random numbers than needed", { task: 1, hint: "Which number belongs to which place?", args: (rng) => draw(rng, 8, 3, 5) }),
    hidden("many examples", { task: 2, hint: "Which label belongs to a row?", args: (rng) => draw(rng, 50, 8) }),
  ],
});

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isFinite(item));
}
