/**
 * Your exponents can lie above 710, where e to them is Infinity, and Infinity / Infinity is NaN; or all of them so far
 * below zero that every exponential is 0, and so is their sum. Before you raise e to the scores, take a number away from
 * all scores of the row: the statement shows which choice is safe for every row, and why the result stays the same.
 */
export function softmax(x: number[][]): number[][] {
  return x.map((row) => {
    const exponentials = row.map((score) => Math.exp(score));
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    return exponentials.map((value) => value / total);
  });
}
