/**
 * Your gradient is n times too large: it is that of the sum of the losses. The loss is their mean, and its 1/n stays
 * in every derivative.
 */
function softmax(row: number[]): number[] {
  const m = Math.max(...row);
  const exponentials = row.map((z) => Math.exp(z - m));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

export function logitGradient(logits: number[][], labels: number[]): number[][] {
  return logits.map((row, i) => softmax(row).map((p, j) => (p - (j === labels[i] ? 1 : 0))));
}
