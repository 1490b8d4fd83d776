/**
 * You divide dW and db by the number of examples. The mean belongs to the loss, and the dy that you are given has it
 * already; a layer only adds up the shares of the examples.
 */
type Matrix = number[][];

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const sumRows = (a: Matrix): number[] => a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));

export function denseBackward(x: Matrix, W: Matrix, dy: Matrix): { dx: Matrix; dW: Matrix; db: number[] } {
  const dx = matmul(dy, transpose(W));
  const dW = matmul(transpose(x), dy).map((row) => row.map((value) => value / x.length));
  const db = sumRows(dy).map((value) => value / x.length);
  return { dx, dW, db };
}
