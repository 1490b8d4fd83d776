/**
 * The part of your loss that comes from the data is a sum over the examples, and its gradients are n times too large.
 * Against such a sum the penalty loses its weight as the data grow. Divide by n, as in the statement.
 */
interface Penalised {
  data: number;
  penalty: number;
  loss: number;
  dW: number[][];
  db: number[];
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

const sumOfSquares = (matrix: number[][]): number => sum(matrix.flat().map((value) => value ** 2));

export function penalisedLoss(x: number[][], y: number[][], W: number[][], b: number[], lambda: number): Penalised {
  const n = x.length;
  const errors = x.map((row, i) => b.map((bias, j) => bias + sum(row.map((value, p) => value * W[p][j])) - y[i][j]));
  const data = sumOfSquares(errors) / 2;
  const penalty = (lambda / 2) * sumOfSquares(W);
  const dW = W.map((row, p) => row.map((weight, j) => sum(x.map((example, i) => example[p] * errors[i][j])) + lambda * weight));
  const db = b.map((_, j) => sum(errors.map((row) => row[j])));
  return { data, penalty, loss: data + penalty, dW, db };
}
