/** ln Σ e^z, with the largest score taken out of the sum: no exponent is above 0. */
function logSumExp(scores: number[]): number {
  const largest = Math.max(...scores);
  return largest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - largest), 0));
}

/**
 * The mean cross-entropy of a batch, −ln softmax(z)_y = lse(z) − z_y.
 * @param logits [examples, classes] the scores before the softmax
 * @param labels [examples] the right class of each, from 0
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  const losses = logits.map((scores, i) => logSumExp(scores) - scores[labels[i]]);
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
