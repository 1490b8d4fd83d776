/**
 * This is the probability of one given order: first all successes, then all failures, say. The same count can come about
 * in many orders. Multiply by their number, which means: add the logarithm of the binomial coefficient.
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  return Math.exp(k * Math.log(p) + (n - k) * Math.log(1 - p));
}
