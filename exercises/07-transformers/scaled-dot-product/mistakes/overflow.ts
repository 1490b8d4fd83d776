/**
 * The scores are exponentiated as they are, and e to the power of 710 is already more than a number can
 * hold: Infinity divided by Infinity is NaN. Subtract the largest score of the row first. The weights
 * stay the same, because the common factor cancels, and no exponent is above 0.
 */
export function attention(q: number[][], k: number[][], v: number[][]): number[][] {
  const scale = 1 / Math.sqrt(q[0].length);
  return q.map((query) => {
    const exponentials = k.map((key) => Math.exp(dot(query, key) * scale));
    const sum = exponentials.reduce((total, x) => total + x, 0);
    const weights = exponentials.map((x) => x / sum);
    return v[0].map((_, column) => dot(weights, v.map((row) => row[column])));
  });
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}
