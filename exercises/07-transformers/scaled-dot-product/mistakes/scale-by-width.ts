/**
 * The scores are divided by d, not by √d. A sum of d random terms grows like √d, so dividing by d
 * makes wide keys nearly indistinguishable: the weights become almost equal. Take the square root.
 */
export function attention(q: number[][], k: number[][], v: number[][]): number[][] {
  return q.map((query) => {
    const weights = softmax(k.map((key) => dot(query, key) / query.length));
    return v[0].map((_, column) => dot(weights, v.map((row) => row[column])));
  });
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
