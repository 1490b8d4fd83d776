/**
 * You raised e to the scores as they are. Above 710 that is Infinity, and Infinity / Infinity is NaN; far below zero
 * every exponential is 0, and so is their sum. Take a number away from all scores of the row first: the statement
 * shows which, and why the result stays the same.
 */
export function softmax(x: number[][]): number[][] {
  return x.map((row) => {
    const exponentials = row.map((score) => Math.exp(score));
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    return exponentials.map((value) => value / total);
  });
}
