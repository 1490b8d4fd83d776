/**
 * You scaled the vector so that its largest entry has magnitude 1. The direction is right, but the length is not 1, and
 * the dot product of v with Av gives the eigenvalue only for a vector of length 1.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const times = (a: number[][], v: number[]): number[] => a.map((row) => dot(row, v));
const unit = (v: number[]): number[] => v.map((x) => x / Math.max(...v.map(Math.abs)));

export function powerIteration(a: number[][], start: number[], steps: number): { value: number; vector: number[] } {
  let vector = unit(start);
  for (let step = 0; step < steps; step++) {
    const product = times(a, vector);
    if (product.every((x) => x === 0)) break;
    vector = unit(product);
  }
  return { value: dot(vector, times(a, vector)), vector };
}
