/**
 * You returned the logarithm of the probability: it is negative or 0, and a probability is not. Go back with `Math.exp`
 * at the end.
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  const orders = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return orders + k * Math.log(p) + (n - k) * Math.log(1 - p);
}

function logFactorial(m: number): number {
  let sum = 0;
  for (let i = 2; i <= m; i++) sum += Math.log(i);
  return sum;
}
