/**
 * You returned the length of Av as the eigenvalue. A length is never negative, so the sign is lost, and as an estimate
 * it is further off. Take the dot product of v with Av.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const times = (a: number[][], v: number[]): number[] => a.map((row) => dot(row, v));
const unit = (v: number[]): number[] => v.map((x) => x / Math.sqrt(dot(v, v)));

export function powerIteration(a: number[][], start: number[], steps: number): { value: number; vector: number[] } {
  let vector = unit(start);
  for (let step = 0; step < steps; step++) {
    const product = times(a, vector);
    if (product.every((x) => x === 0)) break;
    vector = unit(product);
  }
  return { value: Math.sqrt(dot(times(a, vector), times(a, vector))), vector };
}
