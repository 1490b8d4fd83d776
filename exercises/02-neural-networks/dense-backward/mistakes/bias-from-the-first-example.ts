/**
 * Your db holds the first row of dy only. The bias was added to every row of the batch, so all examples have a say:
 * add up the rows.
 */
type Matrix = number[][];

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));

export function denseBackward(x: Matrix, W: Matrix, dy: Matrix): { dx: Matrix; dW: Matrix; db: number[] } {
  const dx = matmul(dy, transpose(W));
  const dW = matmul(transpose(x), dy);
  const db = dy[0];
  return { dx, dW, db };
}
