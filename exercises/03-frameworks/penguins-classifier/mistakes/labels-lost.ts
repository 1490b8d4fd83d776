/**
 * Your network answers this and that, but hardly better than chance: rows and labels have lost each other. Shuffling the
 * rows and leaving the labels where they are does this. Shuffle one list of indices, and take row and label by the same index.
 */
import { penguins, type Penguin } from "data";

type Bird = Omit<Penguin, "species">;

const species = ["Adelie", "Chinstrap", "Gentoo"];
const islands = ["Biscoe", "Dream", "Torgersen"];
const numbers = ["billLength", "billDepth", "flipperLength", "bodyMass"] as const;

const inputs = numbers.length + islands.length;
const hidden = 8;
const classes = species.length;
const epochs = 60;
const firstRate = 0.05;

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
const rulers = numbers.map((name) => {
  const middle = median(penguins.map((bird) => bird[name]).filter((value) => value !== null));
  const filled = penguins.map((bird) => bird[name] ?? middle);
  const mean = average(filled);
  return { name, median: middle, mean, deviation: Math.sqrt(average(filled.map((value) => (value - mean) ** 2))) };
});
const encode = (bird: Bird): number[] => [
  ...rulers.map(({ name, median, mean, deviation }) => ((bird[name] ?? median) - mean) / deviation),
  ...islands.map((island) => (bird.island === island ? 1 : 0)),
];
interface Network {
  W1: number[];
  b1: number[];
  W2: number[];
  b2: number[];
}
const draw = (count: number, fanIn: number): number[] => Array.from({ length: count }, () => (2 * Math.random() - 1) * Math.sqrt(6 / fanIn));
const zeros = (count: number): number[] => new Array<number>(count).fill(0);
function forward({ W1, b1, W2, b2 }: Network, x: number[]): { h: number[]; p: number[] } {
  const h = b1.map((bias, j) => Math.max(0, x.reduce((sum, value, i) => sum + value * W1[i * hidden + j], bias)));
  const z = b2.map((bias, c) => h.reduce((sum, value, j) => sum + value * W2[j * classes + c], bias));
  const top = Math.max(...z);
  const exponentials = z.map((value) => Math.exp(value - top));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return { h, p: exponentials.map((value) => value / total) };
}
function step(network: Network, x: number[], label: number, rate: number): number {
  const { W1, b1, W2, b2 } = network;
  const { h, p } = forward(network, x);
  const dz = p.map((value, c) => (c === label ? value - 1 : value));
  for (let j = 0; j < hidden; j++) {
    if (h[j] === 0) continue;
    let delta = 0;
    for (let c = 0; c < classes; c++) {
      delta += dz[c] * W2[j * classes + c];
      W2[j * classes + c] -= rate * dz[c] * h[j];
    }
    b1[j] -= rate * delta;
    for (let i = 0; i < inputs; i++) W1[i * hidden + j] -= rate * delta * x[i];
  }
  for (let c = 0; c < classes; c++) b2[c] -= rate * dz[c];
  return -Math.log(p[label]);
}

function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(Math.random() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}

function train(): Network {
  const rows = shuffled(penguins.length).map((i) => encode(penguins[i]));
  const labels = penguins.map((bird) => species.indexOf(bird.species));
  const network = { W1: draw(inputs * hidden, inputs), b1: zeros(hidden), W2: draw(hidden * classes, hidden), b2: zeros(classes) };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = firstRate * (1 - epoch / epochs);
    const losses = shuffled(rows.length).map((i) => step(network, rows[i], labels[i], rate));
    report(epoch, { loss: average(losses) });
  }
  return network;
}

let trained: Network | null = null;

export function classify(birds: Bird[]): number[] {
  const network = trained ??= train();
  return birds.map((bird) => {
    const { p } = forward(network, encode(bird));
    return p.indexOf(Math.max(...p));
  });
}
