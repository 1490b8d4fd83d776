/**
 * Your `combine` returned something where there are not as many coefficients as vectors. A coefficient too many would
 * go unnoticed, one too few would give NaN. Compare the two counts and return `null`.
 */
export function add(a: number[], b: number[]): number[] | null {
  return a.length === b.length ? a.map((value, i) => value + b[i]) : null;
}

export function scale(k: number, a: number[]): number[] {
  return a.map((value) => k * value);
}

export function combine(coefficients: number[], vectors: number[][]): number[] | null {
  if (vectors.some((vector) => vector.length !== vectors[0].length)) return null;
  return vectors[0].map((_, j) => vectors.reduce((sum, vector, i) => sum + coefficients[i] * vector[j], 0));
}

export function matVec(matrix: number[][], x: number[]): number[] | null {
  if (matrix[0].length !== x.length) return null;
  return matrix.map((row) => row.reduce((sum, value, j) => sum + value * x[j], 0));
}
