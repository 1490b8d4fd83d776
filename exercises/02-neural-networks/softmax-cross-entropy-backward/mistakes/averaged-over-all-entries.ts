/**
 * You divide by the number of entries. The loss is a mean over the examples, and each example has one loss, however
 * many classes it has: divide by the number of rows.
 */
function softmax(row: number[]): number[] {
  const m = Math.max(...row);
  const exponentials = row.map((z) => Math.exp(z - m));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

export function logitGradient(logits: number[][], labels: number[]): number[][] {
  const n = logits.length * logits[0].length;
  return logits.map((row, i) => softmax(row).map((p, j) => (p - (j === labels[i] ? 1 : 0)) / n));
}
