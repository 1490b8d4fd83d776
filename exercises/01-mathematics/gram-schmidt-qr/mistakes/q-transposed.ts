/**
 * Your Q is transposed: its rows are the perpendicular columns. That is handy while you work, but the result is a list
 * of rows again, n of them, like `a`. Swap rows and columns before you return it.
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
      r[i][j] = dot(unit, v);
      v = v.map((x, k) => x - r[i][j] * unit[k]);
    }
    r[j][j] = Math.sqrt(dot(v, v));
    done.push(v.map((x) => x / r[j][j]));
  }
  return { q: done, r };
}
