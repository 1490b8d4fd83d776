/**
 * Each column of your Q is perpendicular to the one before it, but not to those further left. Two columns hide this;
 * from the third on it shows. Take away the share along every earlier column, not along the last one alone.
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
    if (j > 0) {
      const unit = done[j - 1];
      r[j - 1][j] = dot(unit, v);
      v = v.map((x, k) => x - r[j - 1][j] * unit[k]);
    }
    r[j][j] = Math.sqrt(dot(v, v));
    done.push(v.map((x) => x / r[j][j]));
  }
  return { q: transpose(done), r };
}
