/** The probabilities of one row of scores; no exponent is above 0. */
function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

/**
 * The derivative of the mean cross-entropy by every score: (p − t) / n.
 * @param logits [examples, classes] the scores before the softmax
 * @param labels [examples] the right class of each, from 0
 * @returns [examples, classes]
 */
export function logitGradient(logits: number[][], labels: number[]): number[][] {
  const n = logits.length;
  return logits.map((scores, i) => softmax(scores).map((p, j) => {
    const target = j === labels[i] ? 1 : 0;
    return (p - target) / n;
  }));
}
