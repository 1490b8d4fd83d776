/**
 * Scaled dot-product attention.
 * @param q [m, d] one query per row
 * @param k [n, d] one key per row
 * @param v [n, p] one value per row
 * @returns [m, p] for each query the weighted mean of the values
 */
export function attention(q: number[][], k: number[][], v: number[][]): number[][] {
  const scores = dotProducts(q, k);
  throw new NotImplemented("scale the scores, take the softmax over the keys, then weigh the values");
}

/** @returns [m, n] the score of each query with each key */
function dotProducts(q: number[][], k: number[][]): number[][] {
  throw new NotImplemented("compute the dot product of each query with each key");
}
