/**
 * Your slope grows with the length of the direction. A direction says where to go, not how far: divide it by its length
 * before the dot product, or the slope is not that of a step of length 1.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const size = (v: number[]): number => Math.sqrt(dot(v, v));

export function directional(a: number[][], b: number[], x: number[], direction: number[]): { slope: number; steepest: number[]; maximum: number } {
  const g = b.map((constant, i) => x.reduce((sum, value, j) => sum + (a[i][j] + a[j][i]) * value, constant));
  const maximum = size(g);
  return { slope: dot(g, direction), steepest: g.map((value) => (maximum === 0 ? 0 : value / maximum)), maximum };
}
