/**
 * You returned numbers for two matrices that have no product. A row of the first and a column of the second must be
 * equally long, or entries are left out or missing. Compare the columns of `a` with the rows of `b` before you
 * compute anything.
 */
export function matmul(a: number[][], b: number[][]): number[][] | null {
  return a.map((row) => b[0].map((_, j) => b.reduce((sum, _, k) => sum + row[k] * b[k][j], 0)));
}
