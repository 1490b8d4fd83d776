/**
 * Where the observations are impossible under every hypothesis you returned NaN: 0 / 0, or −Infinity minus −Infinity.
 * There is no posterior then, and the statement asks for `null`. Test for it before you subtract or divide.
 */
export function bayesUpdate(prior: number[], likelihood: number[][], observations: number[]): number[] | null {
  const logWeights = prior.map((probability, i) =>
    observations.reduce((sum, outcome) => sum + Math.log(likelihood[i][outcome]), Math.log(probability)));
  const largest = Math.max(...logWeights);
  const weights = logWeights.map((logWeight) => Math.exp(logWeight - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
