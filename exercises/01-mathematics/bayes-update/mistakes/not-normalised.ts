/**
 * Your weights are right but not divided by their sum: they do not sum to 1. They say how likely the hypothesis *and*
 * the observations are together. Divide by the sum over all hypotheses, the probability of the observations.
 */
export function bayesUpdate(prior: number[], likelihood: number[][], observations: number[]): number[] | null {
  const logWeights = prior.map((probability, i) =>
    observations.reduce((sum, outcome) => sum + Math.log(likelihood[i][outcome]), Math.log(probability)));
  return logWeights.every((logWeight) => logWeight === -Infinity) ? null : logWeights.map((logWeight) => Math.exp(logWeight));
}
