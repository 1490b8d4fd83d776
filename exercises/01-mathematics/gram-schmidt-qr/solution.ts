type Matrix = number[][];

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}

function transpose(a: Matrix): Matrix {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

/**
 * A = Q R by the modified Gram-Schmidt process.
 * @param a [n, m] with n ≥ m and independent columns
 * @returns q [n, m] with perpendicular columns of length 1, r [m, m] upper triangular with a positive diagonal
 */
export function qr(a: Matrix): { q: Matrix; r: Matrix } {
  const columns = transpose(a);
  const r = columns.map(() => columns.map(() => 0));
  const done: Matrix = [];

  for (const [j, column] of columns.entries()) {
    let v = column;
    for (const [i, unit] of done.entries()) {
      // Measured on what is left, not on the column: rounding errors of earlier steps are taken away too.
      r[i][j] = dot(unit, v);
      v = v.map((x, k) => x - r[i][j] * unit[k]);
    }
    r[j][j] = Math.sqrt(dot(v, v));
    done.push(v.map((x) => x / r[j][j]));
  }
  return { q: transpose(done), r };
}
