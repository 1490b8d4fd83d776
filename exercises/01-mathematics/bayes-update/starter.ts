/**
 * The probability of each hypothesis after a list of observations, by Bayes' rule.
 * @param prior [h] the probability of each hypothesis beforehand
 * @param likelihood [h, m] the probability of each outcome under each hypothesis
 * @param observations [t] outcomes from 0 to m − 1
 * @returns [h], or null where the observations are impossible under every hypothesis
 */
export function bayesUpdate(prior: number[], likelihood: number[][], observations: number[]): number[] | null {
  throw new NotImplemented("add up the logarithms for each hypothesis, then normalise");
}
