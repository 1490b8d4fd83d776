/**
 * Scaled dot-product attention: softmax(q kᵀ / √d) v. Vaswani et al. 2017, equation 1.
 * @param q [m, d] one query per row
 * @param k [n, d] one key per row
 * @param v [n, p] one value per row
 * @returns [m, p] for each query the weighted mean of the values
 */
export function attention(q: number[][], k: number[][], v: number[][]): number[][] {
  // The dot product of d independent terms of variance 1 has variance d: dividing by √d brings it back to 1.
  const scale = 1 / Math.sqrt(q[0].length);
  return q.map((query) => {
    const weights = softmax(k.map((key) => dot(query, key) * scale));
    return v[0].map((_, column) => dot(weights, v.map((row) => row[column])));
  });
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}

/** Subtracting the maximum changes nothing but the range: every exponent is at most 0. */
function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const sum = exponentials.reduce((total, x) => total + x, 0);
  return exponentials.map((x) => x / sum);
}
