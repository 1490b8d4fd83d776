/**
 * You divide by the sum after each observation. That keeps the largest weight alive, but one that falls far behind is
 * rounded to 0, and no later observation brings it back. Keep the logarithms of all weights and normalise once.
 */
export function bayesUpdate(prior: number[], likelihood: number[][], observations: number[]): number[] | null {
  let beliefs = prior;
  for (const outcome of observations) {
    const weights = beliefs.map((belief, i) => belief * likelihood[i][outcome]);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (sum === 0) return null;
    beliefs = weights.map((weight) => weight / sum);
  }
  return beliefs;
}
