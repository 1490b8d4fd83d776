/**
 * You took Ax for the derivative of xᵀAx. Each variable stands there twice, in front of A and behind it, so its derivative
 * has two parts: (A + Aᵀ)x. With one variable, the derivative of ax² is 2ax.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const size = (v: number[]): number => Math.sqrt(dot(v, v));

export function directional(a: number[][], b: number[], x: number[], direction: number[]): { slope: number; steepest: number[]; maximum: number } {
  const g = b.map((constant, i) => x.reduce((sum, value, j) => sum + a[i][j] * value, constant));
  const maximum = size(g);
  return { slope: dot(g, direction) / size(direction), steepest: g.map((value) => (maximum === 0 ? 0 : value / maximum)), maximum };
}
