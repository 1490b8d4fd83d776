/** ln m! as a sum of logarithms; the empty sum gives ln 0! = 0. */
function logFactorial(m: number): number {
  let sum = 0;
  for (let i = 2; i <= m; i++) sum += Math.log(i);
  return sum;
}

/**
 * The probability of exactly k successes in n independent tries.
 * @param k a whole number, perhaps an impossible one
 * @param n number of tries, from 0 to 5000
 * @param p probability of success in each try, from 0 to 1
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  // Where p leaves no choice, a logarithm of 0 would meet a factor of 0: NaN.
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;

  const orders = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  // log1p(−p) is ln(1 − p) without the rounding of 1 − p.
  return Math.exp(orders + k * Math.log(p) + (n - k) * Math.log1p(-p));
}
