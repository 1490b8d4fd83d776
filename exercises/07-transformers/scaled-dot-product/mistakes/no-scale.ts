/**
 * This is what comes out without dividing the scores by √d. With wide keys the scores grow, the
 * softmax puts nearly all the weight on one key, and its gradients vanish. Divide q·k by the square
 * root of the key width, `Math.sqrt(q[0].length)`, before the softmax.
 */
export function attention(q: number[][], k: number[][], v: number[][]): number[][] {
  return q.map((query) => {
    const weights = softmax(k.map((key) => dot(query, key)));
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
