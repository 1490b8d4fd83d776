/**
 * All your components are the same: power iteration on the same matrix finds the same eigenvector again. After each
 * one, take its part out of the matrix, and the next becomes the largest.
 */
type Matrix = number[][];
interface Principal { mean: number[]; components: Matrix; variances: number[]; projected: Matrix }

const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const times = (a: Matrix, v: number[]): number[] => a.map((row) => dot(row, v));
const columnsOf = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const signed = (v: number[]): number[] => (v.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best)) < 0 ? v.map((x) => -x) : v);

function dominant(c: Matrix): { value: number; vector: number[] } {
  let vector = c.map((_, i) => 1 / (i + 1));
  for (let step = 0; step < 200; step++) {
    const product = times(c, vector);
    vector = product.map((x) => x / Math.sqrt(dot(product, product)));
  }
  return { value: dot(vector, times(c, vector)), vector };
}

export function pca(x: Matrix, k: number): Principal {
  const mean = columnsOf(x).map((column) => column.reduce((sum, value) => sum + value, 0) / x.length);
  const centred = x.map((point) => point.map((value, a) => value - mean[a]));
  const columns = columnsOf(centred);
  const c = columns.map((one) => columns.map((other) => dot(one, other) / (x.length - 1)));
  const components: Matrix = [];
  const variances: number[] = [];
  for (let j = 0; j < k; j++) {
    const { value, vector } = dominant(c);
    components.push(signed(vector));
    variances.push(value);
  }
  return { mean, components, variances, projected: centred.map((point) => times(components, point)) };
}
