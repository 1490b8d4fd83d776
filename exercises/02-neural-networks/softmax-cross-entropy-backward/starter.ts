/**
 * The derivative of the mean cross-entropy by every score.
 * @param logits [examples, classes] the scores before the softmax
 * @param labels [examples] the right class of each, from 0
 * @returns [examples, classes]
 */
export function logitGradient(logits: number[][], labels: number[]): number[][] {
  throw new NotImplemented("compute the probabilities, take off the targets, divide by the number of examples");
}
