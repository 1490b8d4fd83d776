/**
 * The mean cross-entropy of a batch.
 * @param logits [examples, classes] the scores before the softmax
 * @param labels [examples] the right class of each, from 0
 */
export function crossEntropy(logits: number[][], labels: number[]): number {
  throw new NotImplemented("compute the log-sum-exp of each row, then the loss, then the mean");
}
