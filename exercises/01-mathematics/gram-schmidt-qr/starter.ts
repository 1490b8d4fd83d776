type Matrix = number[][];

/**
 * A = Q R by the Gram-Schmidt process.
 * @param a [n, m] with n ≥ m and independent columns
 * @returns q [n, m] with perpendicular columns of length 1, r [m, m] upper triangular with a positive diagonal
 */
export function qr(a: Matrix): { q: Matrix; r: Matrix } {
  throw new NotImplemented("take the columns one by one, subtract what the earlier ones explain, divide by the length");
}
