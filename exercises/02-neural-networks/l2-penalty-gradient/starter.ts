interface Penalised {
  /** half the squared error, summed over the outputs, averaged over the examples */
  data: number;
  /** half of lambda times the sum of the squared weights */
  penalty: number;
  /** the sum of the two */
  loss: number;
  /** [inputs, outputs] */
  dW: number[][];
  /** [outputs] */
  db: number[];
}

/**
 * The penalised loss of a linear layer and its gradients.
 * @param x [examples, inputs]
 * @param y [examples, outputs]
 * @param W [inputs, outputs]
 * @param b [outputs]
 * @param lambda strength of the penalty, at least 0
 */
export function penalisedLoss(x: number[][], y: number[][], W: number[][], b: number[], lambda: number): Penalised {
  throw new NotImplemented("compute both parts of the loss, then the gradients of their sum");
}
