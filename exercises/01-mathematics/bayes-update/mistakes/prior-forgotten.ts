/**
 * Only the observations count in your result, as if every hypothesis had been equally likely before. That is how a rare
 * disease becomes nearly certain after one test. Begin each weight with the prior of its hypothesis.
 */
export function bayesUpdate(prior: number[], likelihood: number[][], observations: number[]): number[] | null {
  return normalise(prior.map((_, i) => observations.reduce((sum, outcome) => sum + Math.log(likelihood[i][outcome]), 0)));
}

function normalise(logWeights: number[]): number[] | null {
  const largest = Math.max(...logWeights);
  if (largest === -Infinity) return null;
  const weights = logWeights.map((logWeight) => Math.exp(logWeight - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
