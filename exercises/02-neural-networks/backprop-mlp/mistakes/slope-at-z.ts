/**
 * You took the slope of tanh as 1 − Z². The formula 1 − tanh² means the square of what tanh gave, and that is H; Z is
 * what went in. Near zero the two are alike, far from zero the slope would even become negative.
 */
type Matrix = number[][];
type Gradients = { loss: number; dW1: Matrix; db1: number[]; dW2: Matrix; db2: number[] };

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const addBias = (a: Matrix, b: number[]): Matrix => a.map((row) => row.map((value, j) => value + b[j]));
const sumRows = (a: Matrix): number[] => a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));

export function backprop(x: Matrix, y: Matrix, W1: Matrix, b1: number[], W2: Matrix, b2: number[]): Gradients {
  const n = x.length;
  const Z = addBias(matmul(x, W1), b1);
  const H = Z.map((row) => row.map(Math.tanh));
  const error = addBias(matmul(H, W2), b2).map((row, i) => row.map((value, j) => value - y[i][j]));
  const loss = error.flat().reduce((sum, e) => sum + e * e, 0) / (2 * n);

  const delta2 = error.map((row) => row.map((e) => e / n));
  const back = matmul(delta2, transpose(W2));
  const delta1 = back.map((row, i) => row.map((value, j) => value * (1 - Z[i][j] ** 2)));
  return { loss, dW1: matmul(transpose(x), delta1), db1: sumRows(delta1), dW2: matmul(transpose(H), delta2), db2: sumRows(delta2) };
}
