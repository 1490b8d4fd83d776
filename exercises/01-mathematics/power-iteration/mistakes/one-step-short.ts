/**
 * You multiplied one time less than asked for. Bringing the start to length 1 gives v₀ and is no step: with 2 steps the
 * result is v₂.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const times = (a: number[][], v: number[]): number[] => a.map((row) => dot(row, v));
const unit = (v: number[]): number[] => v.map((x) => x / Math.sqrt(dot(v, v)));

export function powerIteration(a: number[][], start: number[], steps: number): { value: number; vector: number[] } {
  let vector = unit(start);
  for (let step = 0; step < steps - 1; step++) {
    const product = times(a, vector);
    if (product.every((x) => x === 0)) break;
    vector = unit(product);
  }
  return { value: dot(vector, times(a, vector)), vector };
}
