/**
 * Your probabilities sum to 1 over the whole matrix. Every row is an example of its own and needs a total of its own:
 * otherwise an example changes its answer when others join the batch.
 */
export function softmax(x: number[][]): number[][] {
  const largest = Math.max(...x.flat());
  const exponentials = x.map((row) => row.map((score) => Math.exp(score - largest)));
  const total = exponentials.flat().reduce((sum, value) => sum + value, 0);
  return exponentials.map((row) => row.map((value) => value / total));
}
