/**
 * Your columns are no longer perpendicular where the given ones are nearly parallel: rounding errors of one subtraction
 * were not seen by the next. Take each share as the dot product with what is left of the column by then, not with the
 * original column, and go through the earlier columns from the first to the last.
 */
type Matrix = number[][];

const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));

export function qr(a: Matrix): { q: Matrix; r: Matrix } {
  const columns = transpose(a);
  const r = columns.map(() => columns.map(() => 0));
  const done: Matrix = [];
  for (const [j, column] of columns.entries()) {
    let v = column;
    for (const [i, unit] of done.entries()) {
      r[i][j] = dot(unit, column);
      v = v.map((x, k) => x - r[i][j] * unit[k]);
    }
    r[j][j] = Math.sqrt(dot(v, v));
    done.push(v.map((x) => x / r[j][j]));
  }
  return { q: transpose(done), r };
}
