/**
 * Your result depends on the last observation alone: each one starts again from the first prior. What you believe after
 * one observation is the prior of the next. Let the weights gather all of them.
 */
export function bayesUpdate(prior: number[], likelihood: number[][], observations: number[]): number[] | null {
  let result: number[] | null = prior;
  for (const outcome of observations) {
    result = normalise(prior.map((probability, i) => Math.log(probability) + Math.log(likelihood[i][outcome])));
  }
  return result;
}

function normalise(logWeights: number[]): number[] | null {
  const largest = Math.max(...logWeights);
  if (largest === -Infinity) return null;
  const weights = logWeights.map((logWeight) => Math.exp(logWeight - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
