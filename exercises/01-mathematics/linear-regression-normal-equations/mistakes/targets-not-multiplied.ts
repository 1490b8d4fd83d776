/**
 * Your right-hand side is not Xᵀy. Both sides of Xθ = y are multiplied by Xᵀ: its entries are the dot products of the
 * columns of X with y, not the first targets themselves.
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
  const theta = solve(columns.map((one) => columns.map((other) => dot(one, other))), y.slice(0, columns.length));
  return { intercept: theta[0], weights: theta.slice(1) };
}
