/**
 * Scaled dot-product attention for a handful of tokens (Vaswani et al. 2017, equation 1), with the
 * intermediate matrices that the figure shows.
 */
export interface AttentionOptions {
  /** Divide the scores by the square root of the key width. */
  scale: boolean;
  /** Query i sees keys 0 to i only. */
  causal: boolean;
  /** Scores are divided by it as well; 1 leaves them. Must be positive. */
  temperature: number;
}

/** All matrices are [queries, keys]; `outputs` is [queries, value width]. A masked logit is −∞. */
export interface Attention { scores: number[][]; logits: number[][]; weights: number[][]; outputs: number[][] }

/** Σ aᵢbᵢ; both must be of the same length. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index], 0);
}

/** e^x / Σ e^x, shifted by the largest entry so that nothing overflows. Needs one finite entry. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

/**
 * softmax(q kᵀ / √d) v, row by row.
 * @param queries [n, d]
 * @param keys [n, d]
 * @param values [n, v]
 */
export function attention(
  queries: readonly (readonly number[])[], keys: readonly (readonly number[])[], values: readonly (readonly number[])[],
  { scale, causal, temperature }: AttentionOptions,
): Attention {
  const divisor = temperature * (scale ? Math.sqrt(keys[0].length) : 1);
  const scores = queries.map((query) => keys.map((key) => dot(query, key)));
  const logits = scores.map((row, i) => row.map((score, j) => causal && j > i ? -Infinity : score / divisor));
  const weights = logits.map(softmax);
  const outputs = weights.map((row) => values[0].map((_, column) => dot(row, values.map((value) => value[column]))));
  return { scores, logits, weights, outputs };
}

/** How spread out a row of weights is, in bits: 0 when one weight is 1, log2(n) when all are equal. */
export function entropyBits(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => weight > 0 ? sum - weight * Math.log2(weight) : sum, 0);
}
