/**
 * You differentiate by the score of the right class only and leave all others at 0. But the scores share one sum
 * below the line: raising any of them takes probability from the right class. The other classes get their own
 * probability as the gradient.
 */
function softmax(row: number[]): number[] {
  const m = Math.max(...row);
  const exponentials = row.map((z) => Math.exp(z - m));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

export function logitGradient(logits: number[][], labels: number[]): number[][] {
  const n = logits.length;
  return logits.map((row, i) => softmax(row).map((p, j) => (j === labels[i] ? (p - 1) / n : 0)));
}
