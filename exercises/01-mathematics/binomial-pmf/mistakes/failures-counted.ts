/**
 * Your result belongs to k failures, not to k successes: p and 1 − p have changed places. A success has the probability
 * p and happens k times; the other n − k tries fail.
 */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p === 0) return k === n ? 1 : 0;
  if (p === 1) return k === 0 ? 1 : 0;
  const orders = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return Math.exp(orders + k * Math.log(1 - p) + (n - k) * Math.log(p));
}

function logFactorial(m: number): number {
  let sum = 0;
  for (let i = 2; i <= m; i++) sum += Math.log(i);
  return sum;
}
