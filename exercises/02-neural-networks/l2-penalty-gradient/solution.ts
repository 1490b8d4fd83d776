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

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

const sumOfSquares = (matrix: number[][]): number => sum(matrix.flat().map((value) => value ** 2));

/**
 * The penalised loss of a linear layer and its gradients.
 * @param x [examples, inputs]
 * @param y [examples, outputs]
 * @param W [inputs, outputs]
 * @param b [outputs]
 * @param lambda strength of the penalty, at least 0
 */
export function penalisedLoss(x: number[][], y: number[][], W: number[][], b: number[], lambda: number): Penalised {
  const n = x.length;
  // [examples, outputs]
  const errors = x.map((row, i) => b.map((bias, j) => bias + sum(row.map((value, p) => value * W[p][j])) - y[i][j]));

  const data = sumOfSquares(errors) / (2 * n);
  const penalty = (lambda / 2) * sumOfSquares(W);

  // The pull towards zero belongs to the weights alone: the penalty does not know the biases.
  const dW = W.map((row, p) => row.map((weight, j) => sum(x.map((example, i) => example[p] * errors[i][j])) / n + lambda * weight));
  const db = b.map((_, j) => sum(errors.map((row) => row[j])) / n);

  return { data, penalty, loss: data + penalty, dW, db };
}
