/**
 * Your exponentials overflow: above 710 they are Infinity, and Infinity / Infinity is NaN; far below zero they are
 * all 0, and so is their sum. Take the largest score of the row away from all its scores first. The probabilities
 * stay the same.
 */
function softmax(row: number[]): number[] {
  const exponentials = row.map((z) => Math.exp(z));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

export function logitGradient(logits: number[][], labels: number[]): number[][] {
  const n = logits.length;
  return logits.map((row, i) => softmax(row).map((p, j) => (p - (j === labels[i] ? 1 : 0)) / n));
}
