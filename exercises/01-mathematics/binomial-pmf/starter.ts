/**
 * The probability of exactly k successes in n independent tries.
 * @param k a whole number, perhaps an impossible one
 * @param n number of tries, from 0 to 5000
 * @param p probability of success in each try, from 0 to 1
 */
export function binomialPmf(k: number, n: number, p: number): number {
  throw new NotImplemented("settle what is impossible or certain, then add up the logarithms");
}

/** ln m! as a sum of logarithms; m is at least 0. */
function logFactorial(m: number): number {
  throw new NotImplemented("add up ln 1, ln 2, … ln m");
}
