/**
 * You returned the gradient itself as the steepest direction. It points the right way, but a direction has length 1:
 * divide by the length of the gradient.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const size = (v: number[]): number => Math.sqrt(dot(v, v));

export function directional(a: number[][], b: number[], x: number[], direction: number[]): { slope: number; steepest: number[]; maximum: number } {
  const g = b.map((constant, i) => x.reduce((sum, value, j) => sum + (a[i][j] + a[j][i]) * value, constant));
  const maximum = size(g);
  return { slope: dot(g, direction) / size(direction), steepest: g, maximum };
}
