/**
 * You return null only where the pivot is exactly 0. Rounding often leaves a speck of about 10⁻¹⁶ in its place, and
 * what is divided by that is noise. Compare the pivot with 10⁻¹² times the largest magnitude in `a`.
 */
type Matrix = number[][];
interface Solution { order: number[]; l: Matrix; u: Matrix; x: number[] }

export function luSolve(a: Matrix, b: number[]): Solution | null {
  const n = a.length;
  const u = a.map((row) => [...row]);
  const l = a.map((row) => row.map(() => 0));
  const order = a.map((_, i) => i);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(u[i][k]) > Math.abs(u[best][k])) best = i;
    if (u[best][k] === 0) return null;
    [u[k], u[best]] = [u[best], u[k]];
    [l[k], l[best]] = [l[best], l[k]];
    [order[k], order[best]] = [order[best], order[k]];
    for (let i = k + 1; i < n; i++) {
      l[i][k] = u[i][k] / u[k][k];
      u[i] = u[i].map((value, j) => (j <= k ? 0 : value - l[i][k] * u[k][j]));
    }
  }
  for (let i = 0; i < n; i++) l[i][i] = 1;

  const c: number[] = [];
  for (let i = 0; i < n; i++) c[i] = c.reduce((rest, value, j) => rest - l[i][j] * value, b[order[i]]);
  const x = c.map(() => 0);
  for (let i = n - 1; i >= 0; i--) x[i] = x.reduce((rest, value, j) => (j > i ? rest - u[i][j] * value : rest), c[i]) / u[i][i];
  return { order, l, u, x };
}
