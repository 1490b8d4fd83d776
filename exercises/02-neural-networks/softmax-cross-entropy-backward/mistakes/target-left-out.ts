/**
 * You return the probabilities, divided by the number of examples, and nothing of the labels. These gradients push
 * every class down, the right one too. Take 1 off the probability of the right class first.
 */
function softmax(row: number[]): number[] {
  const m = Math.max(...row);
  const exponentials = row.map((z) => Math.exp(z - m));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

export function logitGradient(logits: number[][], _labels: number[]): number[][] {
  const n = logits.length;
  return logits.map((row) => softmax(row).map((p) => p / n));
}
