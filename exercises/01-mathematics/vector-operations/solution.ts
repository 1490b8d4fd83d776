/** a + b, or null when they are not equally long. */
export function add(a: number[], b: number[]): number[] | null {
  return a.length === b.length ? a.map((value, i) => value + b[i]) : null;
}

/** k times a. */
export function scale(k: number, a: number[]): number[] {
  return a.map((value) => k * value);
}

/** The sum of the vectors, each times its own coefficient; null when counts or lengths differ. */
export function combine(coefficients: number[], vectors: number[][]): number[] | null {
  if (coefficients.length !== vectors.length) return null;
  const [first, ...others] = vectors.map((vector, i) => scale(coefficients[i], vector));
  // Once two lengths differ there is no sum any more: null stays null.
  return others.reduce<number[] | null>((sum, vector) => (sum === null ? null : add(sum, vector)), first);
}

/** The matrix [n, m] times x [m], or null when x has another length: the dot product of each row with x. */
export function matVec(matrix: number[][], x: number[]): number[] | null {
  if (matrix[0].length !== x.length) return null;
  return matrix.map((row) => row.reduce((sum, value, j) => sum + value * x[j], 0));
}
