/**
 * You multiplied the rows of the first matrix by the rows of the second: `b[j]` is row j, not column j. What comes
 * out is A times B transposed. To walk down a column of `b`, the summation index must be its first index.
 */
export function matmul(a: number[][], b: number[][]): number[][] | null {
  if (a[0].length !== b.length) return null;
  return a.map((row) => b.map((other) => row.reduce((sum, value, k) => sum + value * other[k], 0)));
}
