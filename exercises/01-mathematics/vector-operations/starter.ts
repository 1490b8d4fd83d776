/** a + b, or null when they are not equally long. */
export function add(a: number[], b: number[]): number[] | null {
  throw new NotImplemented("compare the lengths, then add entry by entry");
}

/** k times a. */
export function scale(k: number, a: number[]): number[] {
  throw new NotImplemented("multiply every entry by k");
}

/** The sum of the vectors, each times its own coefficient; null when counts or lengths differ. */
export function combine(coefficients: number[], vectors: number[][]): number[] | null {
  throw new NotImplemented("scale each vector by its coefficient, then add them all");
}

/** The matrix [n, m] times x [m], or null when x has another length. */
export function matVec(matrix: number[][], x: number[]): number[] | null {
  throw new NotImplemented("multiply each row by x and sum");
}
