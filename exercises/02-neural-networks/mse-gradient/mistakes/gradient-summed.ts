/**
 * Your loss is a mean over the examples, but your derivatives are sums: each is n times too large. With a batch twice
 * as big, a step would be twice as long. The 1/n of the loss stays when you differentiate.
 */
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export function mseGradient(x: number[][], y: number[], w: number[], b: number): { loss: number; dw: number[]; db: number } {
  const n = x.length;
  const errors = x.map((row, i) => b + sum(row.map((value, j) => value * w[j])) - y[i]);
  const loss = sum(errors.map((error) => error ** 2)) / n;
  const dw = w.map((_, j) => 2 * sum(errors.map((error, i) => error * x[i][j])));
  const db = 2 * sum(errors);
  return { loss, dw, db };
}
