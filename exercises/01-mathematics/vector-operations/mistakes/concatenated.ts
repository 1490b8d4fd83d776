/**
 * Your `add` puts one vector behind the other. That joins two lists; a sum of vectors is as long as each of them and
 * adds the entries at equal places.
 */
export function add(a: number[], b: number[]): number[] | null {
  return a.length === b.length ? [...a, ...b] : null;
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
  if (matrix[0].length !== x.length) return null;
  return matrix.map((row) => row.reduce((sum, value, j) => sum + value * x[j], 0));
}
