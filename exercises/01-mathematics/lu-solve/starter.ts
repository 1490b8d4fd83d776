type Matrix = number[][];

interface Solution {
  /** Row i of l u is row order[i] of a. */
  order: number[];
  /** [n, n] lower triangular, ones on the diagonal. */
  l: Matrix;
  /** [n, n] upper triangular. */
  u: Matrix;
  /** [n] solves a x = b. */
  x: number[];
}

/**
 * Solves a x = b by LU decomposition with partial pivoting.
 * @param a [n, n]
 * @param b [n]
 * @returns null when a is singular
 */
export function luSolve(a: Matrix, b: number[]): Solution | null {
  const u = a.map((row) => [...row]);
  const l = a.map((row) => row.map(() => 0));
  const order = a.map((_, i) => i);
  throw new NotImplemented("column by column: choose the pivot, swap, eliminate; then solve the two triangles");
}
