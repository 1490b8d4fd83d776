/**
 * You read the likelihood as `likelihood[outcome][hypothesis]`. A row belongs to a hypothesis, a column to an outcome:
 * the probability of the outcome given the hypothesis, not the other way round. Mixing up the two is what Bayes' rule is
 * there to prevent.
 */
export function bayesUpdate(prior: number[], likelihood: number[][], observations: number[]): number[] | null {
  return normalise(prior.map((probability, i) =>
    observations.reduce((sum, outcome) => sum + Math.log(likelihood[outcome][i]), Math.log(probability))));
}

function normalise(logWeights: number[]): number[] | null {
  const largest = Math.max(...logWeights);
  if (largest === -Infinity) return null;
  const weights = logWeights.map((logWeight) => Math.exp(logWeight - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
