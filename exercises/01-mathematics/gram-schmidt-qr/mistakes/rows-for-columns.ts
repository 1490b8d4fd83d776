/**
 * You made the rows of the matrix perpendicular, not its columns. A matrix is a list of rows, so `a[j]` is row j;
 * column j is `a.map((row) => row[j])`.
 */
type Matrix = number[][];

const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));

export function qr(a: Matrix): { q: Matrix; r: Matrix } {
  const r = a.map(() => a.map(() => 0));
  const done: Matrix = [];
  for (const [j, row] of a.entries()) {
    let v = row;
    for (const [i, unit] of done.entries()) {
      r[i][j] = dot(unit, v);
      v = v.map((x, k) => x - r[i][j] * unit[k]);
    }
    r[j][j] = Math.sqrt(dot(v, v));
    done.push(v.map((x) => x / r[j][j]));
  }
  return { q: done, r };
}
