function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/** Solves a square system by elimination with partial pivoting. Neither argument is changed. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const rows = a.map((row, i) => [...row, b[i]]);
  for (let k = 0; k < n; k++) {
    const candidates = rows.slice(k).map((row) => Math.abs(row[k]));
    const pivot = k + candidates.indexOf(Math.max(...candidates));
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i][k] / rows[k][k];
      rows[i] = rows[i].map((value, j) => value - factor * rows[k][j]);
    }
  }
  const z = b.map(() => 0);
  for (let i = n - 1; i >= 0; i--) {
    const known = z.reduce((sum, value, j) => (j > i ? sum + rows[i][j] * value : sum), 0);
    z[i] = (rows[i][n] - known) / rows[i][i];
  }
  return z;
}

/**
 * The line, or plane, with the smallest sum of squared errors: Xᵀ X θ = Xᵀ y. Legendre 1805, Gauss 1809.
 * @param x [n, d] one example per row
 * @param y [n] targets
 * @returns the intercept and d weights
 */
export function fit(x: number[][], y: number[]): { intercept: number; weights: number[] } {
  const ones = x.map(() => 1);
  const columns = [ones, ...x[0].map((_, j) => x.map((row) => row[j]))];

  const gram = columns.map((one) => columns.map((other) => dot(one, other)));
  const projections = columns.map((column) => dot(column, y));

  const [intercept, ...weights] = solve(gram, projections);
  return { intercept, weights };
}
