type Matrix = number[][];

interface Principal {
  /** [d] */
  mean: number[];
  /** [k, d] one direction per row, of length 1, widest spread first. */
  components: Matrix;
  /** [k] the eigenvalues, in the order of the components. */
  variances: number[];
  /** [n, k] one centred point per row, seen along the components. */
  projected: Matrix;
}

const steps = 200;

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}

function times(a: Matrix, v: number[]): number[] {
  return a.map((row) => dot(row, v));
}

function columnsOf(a: Matrix): Matrix {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

/** [d, d] from points that are centred already. */
function covariance(centred: Matrix): Matrix {
  const columns = columnsOf(centred);
  return columns.map((one) => columns.map((other) => dot(one, other) / (centred.length - 1)));
}

/** The eigenvector of largest eigenvalue of a covariance matrix, by power iteration. */
function dominant(c: Matrix): { value: number; vector: number[] } {
  // Uneven numbers: no eigenvector is likely to be perpendicular to them.
  let vector = c.map((_, i) => 1 / (i + 1));
  for (let step = 0; step < steps; step++) {
    const product = times(c, vector);
    const length = Math.sqrt(dot(product, product));
    vector = product.map((x) => x / length);
  }
  return { value: dot(vector, times(c, vector)), vector };
}

/** Turned so that the entry of largest magnitude is positive. */
function withSign(v: number[]): number[] {
  const largest = v.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best));
  return largest < 0 ? v.map((x) => -x) : v;
}

/**
 * Principal component analysis by the eigenvectors of the covariance matrix. Pearson 1901, Hotelling 1933.
 * @param x [n, d] one point per row
 * @param k how many components, from 1 to d
 */
export function pca(x: Matrix, k: number): Principal {
  const mean = columnsOf(x).map((column) => column.reduce((sum, value) => sum + value, 0) / x.length);
  const centred = x.map((point) => point.map((value, a) => value - mean[a]));

  const components: Matrix = [];
  const variances: number[] = [];
  let c = covariance(centred);
  for (let j = 0; j < k; j++) {
    const { value, vector } = dominant(c);
    components.push(withSign(vector));
    variances.push(value);
    // Deflation: along this vector nothing is left, everything perpendicular to it stays.
    c = c.map((row, a) => row.map((entry, b) => entry - value * vector[a] * vector[b]));
  }
  return { mean, components, variances, projected: centred.map((point) => times(components, point)) };
}
