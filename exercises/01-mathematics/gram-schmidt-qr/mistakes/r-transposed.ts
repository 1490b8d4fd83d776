/**
 * Your R is lower triangular: rows and columns are swapped, and Q times R is not A. The share that was measured along
 * column i and taken from column j belongs in row i, column j, with i before j.
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
      r[j][i] = dot(unit, v);
      v = v.map((x, k) => x - r[j][i] * unit[k]);
    }
    r[j][j] = Math.sqrt(dot(v, v));
    done.push(v.map((x) => x / r[j][j]));
  }
  return { q: transpose(done), r };
}
