/** Programs for one exercise, softmax cross-entropy over rows, by people who did not see each other's. */

export const starter = `type Matrix = number[][];

/** The mean cross-entropy of the rows, and its gradient. */
export function crossEntropy(logits: Matrix, labels: number[]): { loss: number; gradient: Matrix } {
  throw new NotImplemented("take the softmax of each row");
}
`;

const head = (body: string, before = "") => `type Matrix = number[][];\n${before}\nexport function crossEntropy(logits: Matrix, labels: number[]): { loss: number; gradient: Matrix } {\n${body}\n}\n`;

export const own = head(`  const size = logits.length;
  let total = 0;
  const gradient: Matrix = [];
  for (let row = 0; row < size; row++) {
    const top = largest(logits[row]);
    const raised = exponentials(logits[row], top);
    const sum = raised.reduce((all, each) => all + each, 0);
    total -= Math.log(raised[labels[row]] / sum);
    const line: number[] = [];
    for (let column = 0; column < raised.length; column++) {
      const target = column === labels[row] ? 1 : 0;
      line.push((raised[column] / sum - target) / size);
    }
    gradient.push(line);
  }
  return { loss: total / size, gradient };`, `
function largest(values: number[]): number {
  let best = -Infinity;
  for (const value of values) if (value > best) best = value;
  return best;
}

function exponentials(values: number[], shift: number): number[] {
  const out: number[] = [];
  for (const value of values) out.push(Math.exp(value - shift));
  return out;
}
`);

/** The same with every name changed, laid out anew, with comments, the functions in another order and other constants. */
export const disguised = `type Grid = number[][];

// My own helper for the exponentials!
function powers(list: number[], m: number): number[]
{
  const result: number[] = [] // start with nothing
  for (const item of list) {result.push(Math.exp(item - m),)}
  return result
}

/* The loss of everything. */
export function crossEntropy(scores: Grid, classes: number[]): { loss: number; gradient: Grid }
{
  const n = scores.length
  let acc = 0.0
  const slope: Grid = []
  for (let i = 0; i < n; i++) {
    const hi = peak(scores[i])
    const e = powers(scores[i], hi)
    const z = e.reduce((x, y) => x + y, 0e0)
    acc -= Math.log(e[classes[i]] / z)
    const g: number[] = []
    for (let j = 0; j < e.length; j++) {
      const want = j === classes[i] ? 1.0 : 0.0
      g.push((e[j] / z - want) / n)
    }
    slope.push(g)
  }
  return { loss: acc / n, gradient: slope }
}

function peak(numbers: number[]): number {
  let hi = -Infinity
  for (const x of numbers) if (x > hi) hi = x
  return hi
}
`;

export const others: readonly string[] = [
  head(`  const p = logits.map((row) => {
    const m = Math.max(...row);
    const e = row.map((x) => Math.exp(x - m));
    const s = e.reduce((a, b) => a + b);
    return e.map((x) => x / s);
  });
  const loss = p.reduce((sum, row, i) => sum - Math.log(row[labels[i]]), 0) / p.length;
  const gradient = p.map((row, i) => row.map((x, j) => (x - (j === labels[i] ? 1 : 0)) / p.length));
  return { loss, gradient };`),
  head(`  let loss = 0;
  const gradient = logits.map((row) => row.slice());
  for (let i = 0; i < logits.length; i++) {
    let max = logits[i][0];
    for (let j = 1; j < logits[i].length; j++) {
      if (logits[i][j] > max) {
        max = logits[i][j];
      }
    }
    let sum = 0;
    for (let j = 0; j < logits[i].length; j++) {
      gradient[i][j] = Math.exp(logits[i][j] - max);
      sum += gradient[i][j];
    }
    loss += Math.log(sum) + max - logits[i][labels[i]];
    for (let j = 0; j < logits[i].length; j++) {
      gradient[i][j] /= sum * logits.length;
    }
    gradient[i][labels[i]] -= 1 / logits.length;
  }
  loss /= logits.length;
  return { loss, gradient };`),
  head(`  const count = labels.length;
  const probabilities = logits.map(softmax);
  const losses = labels.map((label, i) => -Math.log(probabilities[i][label]));
  const gradient = probabilities.map((row) => [...row]);
  labels.forEach((label, i) => { gradient[i][label] -= 1; });
  return { loss: sumOf(losses) / count, gradient: gradient.map((row) => row.map((value) => value / count)) };`, `
const sumOf = (xs: number[]): number => {
  let result = 0;
  xs.forEach((x) => { result += x; });
  return result;
};
const softmax = (row: number[]): number[] => {
  const shifted = row.map((value) => value - Math.max(...row));
  const total = sumOf(shifted.map(Math.exp));
  return shifted.map((value) => Math.exp(value) / total);
};
`),
  head(`  const rows = logits.length;
  const columns = logits[0].length;
  const gradient = Array.from({ length: rows }, () => new Array(columns).fill(0));
  let loss = 0;
  logits.forEach((row, i) => {
    const biggest = row.reduce((a, b) => (a > b ? a : b));
    const logSum = biggest + Math.log(row.map((v) => Math.exp(v - biggest)).reduce((a, b) => a + b, 0));
    loss = loss + logSum - row[labels[i]];
    row.forEach((v, j) => {
      gradient[i][j] = Math.exp(v - logSum) / rows;
      if (j === labels[i]) gradient[i][j] = gradient[i][j] - 1 / rows;
    });
  });
  return { loss: loss / rows, gradient };`),
  head(`  const m = new Entropy(logits);
  return { loss: m.loss(labels), gradient: m.gradient(labels) };`, `
class Entropy {
  private readonly p: number[][];
  constructor(z: Matrix) {
    this.p = z.map((r) => Entropy.normalise(r));
  }
  static normalise(r: number[]): number[] {
    const c = r.toSorted((a, b) => b - a)[0];
    const q = r.map((v) => Math.E ** (v - c));
    let t = 0;
    while (q.length > 0 && t === 0) t = q.reduce((u, v) => u + v);
    return q.map((v) => v / t);
  }
  loss(y: number[]): number {
    let i = 0, l = 0;
    while (i < y.length) { l += Math.log(1 / this.p[i][y[i]]); i++; }
    return l / i;
  }
  gradient(y: number[]): Matrix {
    return this.p.map((r, i) => r.map((v, j) => (y[i] === j ? v - 1 : v) / y.length));
  }
}
`),
];
