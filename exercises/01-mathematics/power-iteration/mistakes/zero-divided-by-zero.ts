/**
 * Where Av is the zero vector you divided by its length, and 0 divided by 0 is NaN. Look at the product before you
 * rescale it: if all its entries are 0, keep the vector that you have and stop.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const times = (a: number[][], v: number[]): number[] => a.map((row) => dot(row, v));
const unit = (v: number[]): number[] => v.map((x) => x / Math.sqrt(dot(v, v)));

export function powerIteration(a: number[][], start: number[], steps: number): { value: number; vector: number[] } {
  let vector = unit(start);
  for (let step = 0; step < steps; step++) {
    const product = times(a, vector);
    vector = unit(product);
  }
  return { value: dot(vector, times(a, vector)), vector };
}
