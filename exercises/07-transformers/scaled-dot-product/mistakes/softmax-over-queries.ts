/**
 * The softmax runs over the queries instead of the keys: down the columns of the score matrix. Then the
 * weights of one query do not sum to 1, and its result is no mean of the values. Normalise each row:
 * one query, all its keys.
 */
export function attention(q: number[][], k: number[][], v: number[][]): number[][] {
  const scale = 1 / Math.sqrt(q[0].length);
  const scores = q.map((query) => k.map((key) => dot(query, key) * scale));
  const columns = k.map((_, j) => softmax(scores.map((row) => row[j])));
  return q.map((_, i) => v[0].map((_, column) => dot(columns.map((weights) => weights[i]), v.map((row) => row[column]))));
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}

function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const sum = exponentials.reduce((total, x) => total + x, 0);
  return exponentials.map((x) => x / sum);
}
