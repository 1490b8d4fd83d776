/**
 * Your slope never exceeds 1: you divided by the length of the gradient as well. That gives the cosine of the angle
 * between the two. The length of the gradient is how steep the hill is, so keep it.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const size = (v: number[]): number => Math.sqrt(dot(v, v));

export function directional(a: number[][], b: number[], x: number[], direction: number[]): { slope: number; steepest: number[]; maximum: number } {
  const g = b.map((constant, i) => x.reduce((sum, value, j) => sum + (a[i][j] + a[j][i]) * value, constant));
  const maximum = size(g);
  return { slope: maximum === 0 ? 0 : dot(g, direction) / size(direction) / maximum, steepest: g.map((value) => (maximum === 0 ? 0 : value / maximum)), maximum };
}
