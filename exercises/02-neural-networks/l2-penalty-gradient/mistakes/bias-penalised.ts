/**
 * Your penalty includes the biases. A bias only shifts the output; pulling it to zero makes the predictions wrong on
 * average and nothing smoother. Sum over W alone, and leave db without a term of the penalty.
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
  const penalty = (lambda / 2) * (sumOfSquares(W) + sumOfSquares([b]));
  const dW = W.map((row, p) => row.map((weight, j) => sum(x.map((example, i) => example[p] * errors[i][j])) / n + lambda * weight));
  const db = b.map((bias, j) => sum(errors.map((row) => row[j])) / n + lambda * bias);
  return { data, penalty, loss: data + penalty, dW, db };
}
