/**
 * Your dW has rows and columns exchanged: it comes out as [units, inputs]. It must have the shape of W, [inputs,
 * units], so that it can be subtracted from it. Let the transposed x come first in the product.
 */
type Matrix = number[][];

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const sumRows = (a: Matrix): number[] => a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));

export function denseBackward(x: Matrix, W: Matrix, dy: Matrix): { dx: Matrix; dW: Matrix; db: number[] } {
  const dx = matmul(dy, transpose(W));
  const dW = matmul(transpose(dy), x);
  const db = sumRows(dy);
  return { dx, dW, db };
}
