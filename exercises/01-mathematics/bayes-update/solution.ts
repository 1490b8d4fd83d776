/**
 * The probability of each hypothesis after a list of observations, by Bayes' rule.
 * @param prior [h] the probability of each hypothesis beforehand
 * @param likelihood [h, m] the probability of each outcome under each hypothesis
 * @param observations [t] outcomes from 0 to m − 1
 * @returns [h], or null where the observations are impossible under every hypothesis
 */
export function bayesUpdate(prior: number[], likelihood: number[][], observations: number[]): number[] | null {
  const logWeights = prior.map((probability, i) =>
    observations.reduce((sum, outcome) => sum + Math.log(likelihood[i][outcome]), Math.log(probability)));

  const largest = Math.max(...logWeights);
  if (largest === -Infinity) return null;
  // The common factor e^largest cancels; what is left lies between 0 and 1, and one of them is 1.
  const weights = logWeights.map((logWeight) => Math.exp(logWeight - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
