/**
 * Your loss is right and your derivatives are half as large as they should be. The derivative of e² is 2e. The 2
 * disappears only where the loss carries a ½, and this one does not.
 */
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export function mseGradient(x: number[][], y: number[], w: number[], b: number): { loss: number; dw: number[]; db: number } {
  const n = x.length;
  const errors = x.map((row, i) => b + sum(row.map((value, j) => value * w[j])) - y[i]);
  const loss = sum(errors.map((error) => error ** 2)) / n;
  const dw = w.map((_, j) => (1 / n) * sum(errors.map((error, i) => error * x[i][j])));
  const db = (1 / n) * sum(errors);
  return { loss, dw, db };
}
