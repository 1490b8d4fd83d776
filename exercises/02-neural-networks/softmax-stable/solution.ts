type Matrix = number[][];

/** The probabilities of one row of scores. */
function softmaxOfRow(scores: number[]): number[] {
  // Taking the largest score away changes nothing in the quotient and keeps every exponent at 0 or below.
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

/** The softmax of each row of x: [rows, classes]. */
export function softmax(x: Matrix): Matrix {
  return x.map(softmaxOfRow);
}
