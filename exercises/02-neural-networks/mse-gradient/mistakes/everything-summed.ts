/**
 * You add up over the examples and never divide by their number. Then the loss grows with the batch, and so do its
 * derivatives. The statement asks for the mean: 1/n belongs into the loss and into all derivatives.
 */
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export function mseGradient(x: number[][], y: number[], w: number[], b: number): { loss: number; dw: number[]; db: number } {
  const errors = x.map((row, i) => b + sum(row.map((value, j) => value * w[j])) - y[i]);
  const loss = sum(errors.map((error) => error ** 2));
  const dw = w.map((_, j) => 2 * sum(errors.map((error, i) => error * x[i][j])));
  const db = 2 * sum(errors);
  return { loss, dw, db };
}
