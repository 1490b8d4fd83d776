/**
 * Your intercept is the mean of the targets. That is the prediction at the mean of the features; the intercept is the
 * prediction where all features are 0. If you centre the features, take w times their means off again.
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
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const columns = x[0].map((_, j) => {
    const column = x.map((row) => row[j]);
    return column.map((value) => value - mean(column));
  });
  const theta = solve(columns.map((one) => columns.map((other) => dot(one, other))), columns.map((column) => dot(column, y)));
  return { intercept: mean(y), weights: theta };
}
