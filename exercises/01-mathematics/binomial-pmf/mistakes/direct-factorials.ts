/**
 * You computed the factorials themselves, and from 171! on they are Infinity; Infinity divided by Infinity is NaN.
 * Their quotient may be harmless, but it is never reached. Add up logarithms instead, and exponentiate at the very end.
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  const orders = factorial(n) / (factorial(k) * factorial(n - k));
  return orders * p ** k * (1 - p) ** (n - k);
}

function factorial(m: number): number {
  let product = 1;
  for (let i = 2; i <= m; i++) product *= i;
  return product;
}
