/**
 * Your predictions lack the bias: it must be added to the weighted sum of every example. Otherwise the errors are
 * those of another model, and the loss and all derivatives with them.
 */
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export function mseGradient(x: number[][], y: number[], w: number[], b: number): { loss: number; dw: number[]; db: number } {
  const n = x.length;
  const errors = x.map((row, i) => sum(row.map((value, j) => value * w[j])) - y[i]);
  const loss = sum(errors.map((error) => error ** 2)) / n;
  const dw = w.map((_, j) => (2 / n) * sum(errors.map((error, i) => error * x[i][j])));
  const db = (2 / n) * sum(errors);
  return { loss, dw, db };
}
