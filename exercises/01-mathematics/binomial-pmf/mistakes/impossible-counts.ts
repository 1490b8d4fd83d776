/**
 * You gave a count below 0 or above n a probability above 0. The formula does not know that such counts are impossible:
 * a loop over a negative number of factors does not run, and what is left of the sum looks like an answer. Return 0 first.
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  const orders = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return Math.exp(orders + k * Math.log(p) + (n - k) * Math.log(1 - p));
}

function logFactorial(m: number): number {
  let sum = 0;
  for (let i = 2; i <= m; i++) sum += Math.log(i);
  return sum;
}
