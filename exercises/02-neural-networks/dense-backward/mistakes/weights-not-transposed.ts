/**
 * Your dx sends the gradient through W the way it went forwards. Backwards the roles are exchanged: it comes in by
 * units and leaves by inputs, so it is the transposed matrix that fits. A square W hides the difference from the
 * shapes, not from the numbers.
 */
type Matrix = number[][];

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const sumRows = (a: Matrix): number[] => a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));

export function denseBackward(x: Matrix, W: Matrix, dy: Matrix): { dx: Matrix; dW: Matrix; db: number[] } {
  const dx = matmul(dy, W);
  const dW = matmul(transpose(x), dy);
  const db = sumRows(dy);
  return { dx, dW, db };
}
