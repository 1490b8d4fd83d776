/**
 * Your columns of Q are perpendicular, but they have the lengths that were left, and R has ones on its diagonal.
 * Q times R is A all the same; what is asked for are columns of length 1, with the lengths on R's diagonal.
 */
type Matrix = number[][];

const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));

export function qr(a: Matrix): { q: Matrix; r: Matrix } {
  const columns = transpose(a);
  const r: Matrix = columns.map((_, i) => columns.map((_, j) => (i === j ? 1 : 0)));
  const done: Matrix = [];
  for (const [j, column] of columns.entries()) {
    let v = column;
    for (const [i, direction] of done.entries()) {
      r[i][j] = dot(direction, v) / dot(direction, direction);
      v = v.map((x, k) => x - r[i][j] * direction[k]);
    }
    done.push(v);
  }
  return { q: transpose(done), r };
}
