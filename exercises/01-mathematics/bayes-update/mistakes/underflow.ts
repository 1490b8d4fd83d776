/**
 * With thousands of observations you end without an answer: every weight is below the smallest number that there is, and
 * becomes 0. That happens where probabilities are multiplied out, and where sums of logarithms are exponentiated as they
 * are. Add logarithms, and subtract the largest sum before you exponentiate.
 */
export function bayesUpdate(prior: number[], likelihood: number[][], observations: number[]): number[] | null {
  const weights = prior.map((probability, i) => observations.reduce((product, outcome) => product * likelihood[i][outcome], probability));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum === 0 ? null : weights.map((weight) => weight / sum);
}
