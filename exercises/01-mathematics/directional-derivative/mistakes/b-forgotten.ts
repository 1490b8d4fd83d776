/**
 * Your gradient lacks b. The term bᵀx rises by bᵢ for every unit of xᵢ, wherever you stand: add b to the gradient.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const size = (v: number[]): number => Math.sqrt(dot(v, v));

export function directional(a: number[][], b: number[], x: number[], direction: number[]): { slope: number; steepest: number[]; maximum: number } {
  const g = b.map((constant, i) => x.reduce((sum, value, j) => sum + (a[i][j] + a[j][i]) * value, 0));
  const maximum = size(g);
  return { slope: dot(g, direction) / size(direction), steepest: g.map((value) => (maximum === 0 ? 0 : value / maximum)), maximum };
}
