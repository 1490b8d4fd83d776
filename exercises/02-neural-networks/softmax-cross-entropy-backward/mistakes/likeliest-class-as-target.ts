/**
 * You take 1 off the class that the network likes best, not off the one that is right. That teaches it to believe
 * what it believes already. The targets come from the labels.
 */
function softmax(row: number[]): number[] {
  const m = Math.max(...row);
  const exponentials = row.map((z) => Math.exp(z - m));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

export function logitGradient(logits: number[][], _labels: number[]): number[][] {
  const n = logits.length;
  return logits.map((row) => softmax(row).map((p, j) => (p - (j === row.indexOf(Math.max(...row)) ? 1 : 0)) / n));
}
