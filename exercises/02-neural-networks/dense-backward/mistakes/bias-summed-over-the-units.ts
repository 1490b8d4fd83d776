/**
 * You added up dy along its rows, which leaves one number for each example. A bias belongs to a unit and went into
 * every example: add up down the columns, so that db has one number for each unit.
 */
type Matrix = number[][];

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const sumRows = (a: Matrix): number[] => a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));

export function denseBackward(x: Matrix, W: Matrix, dy: Matrix): { dx: Matrix; dW: Matrix; db: number[] } {
  const dx = matmul(dy, transpose(W));
  const dW = matmul(transpose(x), dy);
  const db = sumRows(transpose(dy));
  return { dx, dW, db };
}
