/**
 * Your `matVec` multiplies the columns of the matrix by the vector, one entry of x per row: that is the product with the
 * transposed matrix. Entry i of the result belongs to row i: walk along this row and along x at the same pace.
 */
export function add(a: number[], b: number[]): number[] | null {
  return a.length === b.length ? a.map((value, i) => value + b[i]) : null;
}

export function scale(k: number, a: number[]): number[] {
  return a.map((value) => k * value);
}

export function combine(coefficients: number[], vectors: number[][]): number[] | null {
  if (coefficients.length !== vectors.length) return null;
  if (vectors.some((vector) => vector.length !== vectors[0].length)) return null;
  return vectors[0].map((_, j) => vectors.reduce((sum, vector, i) => sum + coefficients[i] * vector[j], 0));
}

export function matVec(matrix: number[][], x: number[]): number[] | null {
  if (matrix.length !== x.length) return null;
  return matrix[0].map((_, j) => matrix.reduce((sum, row, i) => sum + row[j] * x[i], 0));
}
