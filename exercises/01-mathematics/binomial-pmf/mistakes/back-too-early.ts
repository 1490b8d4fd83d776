/**
 * The number of orders is exponentiated before it meets the powers of p. With thousands of tries it is Infinity and the
 * powers are 0, though their product is an ordinary number. Add all five terms as logarithms, then call `Math.exp` once.
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  const orders = Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k));
  return orders * p ** k * (1 - p) ** (n - k);
}

function logFactorial(m: number): number {
  let sum = 0;
  for (let i = 2; i <= m; i++) sum += Math.log(i);
  return sum;
}
