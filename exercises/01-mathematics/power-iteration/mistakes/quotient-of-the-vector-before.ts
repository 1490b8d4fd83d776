/**
 * Your eigenvalue belongs to the vector before the last: it was computed from the product inside the loop. Multiply
 * the vector that you return once more, and take the dot product of the two.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const times = (a: number[][], v: number[]): number[] => a.map((row) => dot(row, v));
const unit = (v: number[]): number[] => v.map((x) => x / Math.sqrt(dot(v, v)));

export function powerIteration(a: number[][], start: number[], steps: number): { value: number; vector: number[] } {
  let vector = unit(start);
  let value = dot(vector, times(a, vector));
  for (let step = 0; step < steps; step++) {
    const product = times(a, vector);
    if (product.every((x) => x === 0)) return { value: 0, vector };
    value = dot(vector, product);
    vector = unit(product);
  }
  return { value, vector };
}
