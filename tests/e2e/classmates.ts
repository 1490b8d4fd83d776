/** Programs for `confusion-metrics` by people who did not see each other's, and one that is another's in disguise. */

const shape = "{ matrix: number[][]; precision: number[]; recall: number[]; f1: number[]; accuracy: number; macroF1: number }";
const head = (body: string, before = "") => `${before}export function confusionMetrics(truth: number[], predicted: number[], classes: number): ${shape} {\n${body}\n}\n`;

const original = head(`  const matrix: number[][] = [];
  for (let row = 0; row < classes; row++) {
    const line: number[] = [];
    for (let column = 0; column < classes; column++) line.push(howMany(truth, predicted, row, column));
    matrix.push(line);
  }
  const precision: number[] = [];
  const recall: number[] = [];
  const f1: number[] = [];
  let right = 0;
  for (let c = 0; c < classes; c++) {
    const called = matrix.reduce((sum, line) => sum + line[c], 0);
    const are = matrix[c].reduce((sum, value) => sum + value, 0);
    precision.push(called > 0 ? matrix[c][c] / called : 0);
    recall.push(are > 0 ? matrix[c][c] / are : 0);
    f1.push(called + are > 0 ? (2 * matrix[c][c]) / (called + are) : 0);
    right += matrix[c][c];
  }
  let macroF1 = 0;
  for (const value of f1) macroF1 += value / classes;
  return { matrix, precision, recall, f1, accuracy: right / truth.length, macroF1 };`, `function howMany(truth: number[], predicted: number[], t: number, p: number): number {
  let count = 0;
  for (let i = 0; i < truth.length; i++) if (truth[i] === t && predicted[i] === p) count++;
  return count;
}

`);

const disguised = `// Done all by myself.
export function confusionMetrics(actual: number[], guessed: number[], k: number): ${shape}
{
  const m: number[][] = []
  for (let a = 0; a < k; a++)
  {
    const r: number[] = []   // one row
    for (let b = 0; b < k; b++) r.push(pairsOf(actual, guessed, a, b))
    m.push(r)
  }
  const pr: number[] = []
  const re: number[] = []
  const ff: number[] = []
  let hits = 0
  for (let j = 0; j < k; j++)
  {
    const column = m.reduce((acc, r) => acc + r[j], 0)
    const row = m[j].reduce((acc, x) => acc + x, 0)
    pr.push(column > 0 ? m[j][j] / column : 0)
    re.push(row > 0 ? m[j][j] / row : 0)
    ff.push(column + row > 0 ? (2 * m[j][j]) / (column + row) : 0)
    hits += m[j][j]
  }
  let average = 0
  for (const x of ff) average += x / k
  return { matrix: m, precision: pr, recall: re, f1: ff, accuracy: hits / actual.length, macroF1: average }
}

/* counts the pairs */
function pairsOf(actual: number[], guessed: number[], a: number, b: number): number {
  let n = 0
  for (let q = 0; q < actual.length; q++) if (actual[q] === a && guessed[q] === b) n++
  return n
}
`;

const others = [
  head(`  const matrix = Array.from({ length: classes }, (_, t) => Array.from({ length: classes }, (_, p) => truth.filter((value, i) => value === t && predicted[i] === p).length));
  const diagonal = matrix.map((row, c) => row[c]);
  const rows = matrix.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = matrix.map((_, c) => matrix.map((row) => row[c]).reduce((a, b) => a + b, 0));
  const safe = (a: number, b: number) => (b ? a / b : 0);
  const precision = diagonal.map((d, c) => safe(d, columns[c]));
  const recall = diagonal.map((d, c) => safe(d, rows[c]));
  const f1 = precision.map((p, c) => safe(2 * p * recall[c], p + recall[c]));
  const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
  return { matrix, precision, recall, f1, accuracy: mean(truth.map((t, i) => (t === predicted[i] ? 1 : 0))), macroF1: mean(f1) };`),
  head(`  const matrix = new Array(classes).fill(null).map(() => new Array(classes).fill(0));
  let correct = 0;
  for (let i = 0; i < truth.length; i++) {
    matrix[truth[i]][predicted[i]]++;
    if (truth[i] === predicted[i]) {
      correct++;
    }
  }
  const precision = new Array(classes).fill(0);
  const recall = new Array(classes).fill(0);
  const f1 = new Array(classes).fill(0);
  let total = 0;
  for (let c = 0; c < classes; c++) {
    let tp = matrix[c][c];
    let fp = 0;
    let fn = 0;
    for (let other = 0; other < classes; other++) {
      if (other !== c) {
        fp += matrix[other][c];
        fn += matrix[c][other];
      }
    }
    if (tp + fp !== 0) precision[c] = tp / (tp + fp);
    if (tp + fn !== 0) recall[c] = tp / (tp + fn);
    if (tp !== 0) f1[c] = tp / (tp + (fp + fn) / 2);
    total += f1[c];
  }
  return { matrix, precision, recall, f1, accuracy: correct / truth.length, macroF1: total / classes };`),
  head(`  const table = new Table(truth, predicted, classes);
  const all = table.labels();
  const [precision, recall] = [all.map((c) => table.precision(c)), all.map((c) => table.recall(c))];
  const f1 = all.map((c) => table.f1(c));
  return { matrix: table.cells, precision, recall, f1, accuracy: table.accuracy(), macroF1: f1.reduce((x, y) => x + y) / classes };`, `class Table {
  cells: number[][];
  private n = 0;
  constructor(truth: number[], predicted: number[], k: number) {
    this.cells = [...Array(k)].map(() => Array(k).fill(0));
    truth.forEach((t, i) => { this.cells[t][predicted[i]] += 1; this.n += 1; });
  }
  labels(): number[] { return [...this.cells.keys()]; }
  hit(c: number): number { return this.cells[c][c]; }
  precision(c: number): number {
    const alarms = this.cells.map((row) => row[c]).reduce((x, y) => x + y);
    return alarms === 0 ? 0 : this.hit(c) / alarms;
  }
  recall(c: number): number {
    const members = this.cells[c].reduce((x, y) => x + y);
    return members === 0 ? 0 : this.hit(c) / members;
  }
  f1(c: number): number {
    const [p, r] = [this.precision(c), this.recall(c)];
    return p === 0 && r === 0 ? 0 : 2 / (1 / p + 1 / r) || 0;
  }
  accuracy(): number { return this.labels().map((c) => this.hit(c)).reduce((x, y) => x + y) / this.n; }
}

`),
  head(`  const counts = new Map<string, number>();
  truth.forEach((t, i) => {
    const key = t + "," + predicted[i];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const range = Array.from(Array(classes).keys());
  const at = (t: number, p: number) => counts.get(t + "," + p) ?? 0;
  const matrix = range.map((t) => range.map((p) => at(t, p)));
  const metrics = range.map((c) => {
    let asked = 0;
    let there = 0;
    range.forEach((o) => { asked += at(o, c); there += at(c, o); });
    const precision = at(c, c) / Math.max(asked, 1);
    const recall = at(c, c) / Math.max(there, 1);
    return { precision, recall, f1: precision * recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  });
  const macroF1 = metrics.reduce((s, m) => s + m.f1, 0) / classes;
  const accuracy = range.reduce((s, c) => s + at(c, c), 0) / truth.length;
  return { matrix, precision: metrics.map((m) => m.precision), recall: metrics.map((m) => m.recall), f1: metrics.map((m) => m.f1), accuracy, macroF1 };`),
];

/** The first two are one program and its disguise. */
export const accepted: readonly string[] = [original, disguised, ...others];

/** Wrong in a way that no mistake of the exercise knows. */
export const wrongInTheSameWay = original.replace("right / truth.length", "right / (truth.length + 1)");
