type Matrix = number[][];

/** The product of a [n, m] and b [m, p], or null when the inner sizes differ. */
export function matmul(a: Matrix, b: Matrix): Matrix | null {
  throw new NotImplemented("check the inner sizes, then multiply rows by columns");
}
