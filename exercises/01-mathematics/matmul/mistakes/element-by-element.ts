/**
 * You multiplied the two matrices entry by entry. That is the Hadamard product; it needs two equal shapes and mixes
 * nothing. In the matrix product every entry is a whole sum: a row of the first along a column of the second.
 */
export function matmul(a: number[][], b: number[][]): number[][] | null {
  if (a.length !== b.length || a[0].length !== b[0].length) return null;
  return a.map((row, i) => row.map((value, j) => value * b[i][j]));
}
