import { allClose, defineModuleTests, exact, fields, hidden, visible } from "#authoring";

interface Probe {
  shape: (number | null)[];
  parameters: number;
  output: number[][];
}

type Functions = {
  mlp: (inputs: number, classes: number) => Probe;
  wideAndDeep: (inputs: number, classes: number) => Probe;
  cnn: (size: number, channels: number, classes: number) => Probe;
  autoencoder: (inputs: number, code: number) => Probe;
  residual: (inputs: number, blocks: number, classes: number) => Probe;
};

/** Number i of the pattern that the given probe puts into inputs and weights. */
const wave = (i: number): number => 0.3 * Math.cos(i * i);
const waves = (count: number): number[] => Array.from({ length: count }, (_, i) => wave(i));

/** A layer in float64, with the pattern for weights: what it gives, and how many numbers it owns. */
interface Step {
  values: number[];
  owned: number;
}

const linear = (z: number[]): number[] => z;
const relu = (z: number[]): number[] => z.map((value) => Math.max(0, value));
const sigmoid = (z: number[]): number[] => z.map((value) => 1 / (1 + Math.exp(-value)));

function softmax(z: number[]): number[] {
  const powers = z.map((value) => Math.exp(value - Math.max(...z)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function dense({ values, owned }: Step, units: number, activation: (z: number[]) => number[]): Step {
  const z = Array.from({ length: units }, (_, j) => values.reduce((sum, value, i) => sum + value * wave(i * units + j), wave(j)));
  return { values: activation(z), owned: owned + (values.length + 1) * units };
}

/** Pictures row by row, the channels of a pixel together. */
interface Picture extends Step {
  side: number;
  channels: number;
}

/** Filters of 3 × 3 with ReLU; `pad` rows of zeros on every side. Every sum written out. */
function convolve({ values, owned, side, channels }: Picture, filters: number, pad: number): Picture {
  const to = side + 2 * pad - 2;
  const at = (row: number, column: number, channel: number): number =>
    row < 0 || column < 0 || row >= side || column >= side ? 0 : values[(row * side + column) * channels + channel];
  const result = Array.from({ length: to * to * filters }, (_, place) => {
    const [filter, column, row] = [place % filters, Math.floor(place / filters) % to, Math.floor(place / filters / to)];
    let sum = wave(filter);
    for (let i = 0; i < 9 * channels; i++) {
      const [channel, right, down] = [i % channels, Math.floor(i / channels) % 3, Math.floor(i / channels / 3)];
      sum += at(row + down - pad, column + right - pad, channel) * wave(i * filters + filter);
    }
    return Math.max(0, sum);
  });
  return { values: result, owned: owned + (9 * channels + 1) * filters, side: to, channels: filters };
}

function pool({ values, owned, side, channels }: Picture): Picture {
  const to = Math.floor(side / 2);
  const result = Array.from({ length: to * to * channels }, (_, place) => {
    const [channel, column, row] = [place % channels, Math.floor(place / channels) % to, Math.floor(place / channels / to)];
    const from = [[0, 0], [0, 1], [1, 0], [1, 1]].map(([down, right]) => values[((2 * row + down) * side + 2 * column + right) * channels + channel]);
    return Math.max(...from);
  });
  return { values: result, owned, side: to, channels };
}

const probe = ({ values, owned }: Step): Probe => ({ shape: [null, values.length], parameters: owned, output: [values] });
const start = (inputs: number): Step => ({ values: waves(inputs), owned: 0 });

const checker = () => fields<Probe>({ shape: exact(), parameters: exact(), output: allClose({ rtol: 1e-3, atol: 1e-5 }) });
const within = (low: number, high: number) => (...sizes: unknown[]): string | null =>
  sizes.every((size) => Number.isInteger(size) && Number(size) >= low && Number(size) <= high) ? null : `Take whole numbers from ${low} to ${high}.`;

export default defineModuleTests<Functions>({
  mlp: {
    reference: (inputs, classes) => probe(dense(dense(dense(start(inputs), 32, relu), 16, relu), classes, softmax)),
    checker: checker(),
    accepts: within(1, 50),
    cases: [
      visible("the plain network of the worked example", { task: 1, args: [4, 3] }),
      hidden("a plain network of other widths", { task: 1, args: (rng) => [rng.int(5, 12), rng.int(2, 6)] }),
    ],
  },
  wideAndDeep: {
    reference: (inputs, classes) => {
      const deep = dense(dense(start(inputs), 16, relu), 8, relu);
      return probe(dense({ values: [...waves(inputs), ...deep.values], owned: deep.owned }, classes, softmax));
    },
    checker: checker(),
    accepts: within(1, 50),
    cases: [
      visible("wide and deep, five inputs", { task: 2, args: [5, 2] }),
      hidden("wide and deep, as many inputs as deep units", { task: 2, hint: "With equal widths the order of the branches shows only in the output.", args: (rng) => [8, rng.int(3, 5)] }),
      hidden("wide and deep, drawn", { task: 2, args: (rng) => [rng.int(3, 12), rng.int(2, 5)] }),
    ],
  },
  cnn: {
    reference: (size, channels, classes) => {
      const input: Picture = { ...start(size * size * channels), side: size, channels };
      return probe(dense(convolve(pool(convolve(input, 8, 1)), 16, 0), classes, softmax));
    },
    checker: checker(),
    accepts: (size, ...others) => within(6, 16)(size) ?? within(1, 10)(...others),
    cases: [
      visible("pictures of 6 × 6 in one channel", { task: 3, args: [6, 1, 2] }),
      hidden("an odd side", { task: 3, args: (rng) => [rng.choice([7, 9]), rng.int(1, 2), 3] }),
      hidden("three channels", { task: 3, args: (rng) => [rng.choice([8, 10]), 3, rng.int(2, 5)] }),
    ],
  },
  autoencoder: {
    reference: (inputs, code) => probe(dense(dense(dense(dense(start(inputs), 24, relu), code, linear), 24, relu), inputs, sigmoid)),
    checker: checker(),
    accepts: within(1, 50),
    cases: [
      // From five numbers on the pattern of weights gives a code with both signs, in which a ReLU shows.
      visible("ten numbers through five", { task: 4, args: [10, 5] }),
      hidden("a wider code", { task: 4, args: (rng) => [rng.int(6, 14), rng.int(6, 8)] }),
    ],
  },
  residual: {
    reference: (inputs, blocks, classes) => {
      let h = dense(start(inputs), 16, relu);
      for (let block = 0; block < blocks; block++) {
        const change = dense(dense(h, 16, relu), 16, linear);
        h = { values: relu(change.values.map((value, i) => value + h.values[i])), owned: change.owned };
      }
      return probe(dense(h, classes, softmax));
    },
    checker: checker(),
    accepts: (inputs, blocks, classes) => within(1, 50)(inputs, classes) ?? within(0, 6)(blocks),
    cases: [
      visible("one block", { task: 5, args: [4, 1, 2] }),
      visible("no block at all", { task: 5, args: [3, 0, 2] }),
      hidden("several blocks", { task: 5, repeat: 2, hint: "What is added, and where does the ReLU stand?", args: (rng) => [rng.int(3, 8), rng.int(2, 4), rng.int(2, 4)] }),
    ],
  },
});
