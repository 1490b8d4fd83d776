/**
 * All rows of your result are the same array: `Array(n).fill(row)` does not copy the row, it puts the same one into
 * every place. Whatever is added to one row is seen in all of them. Make a new array for each row.
 */
export function matmul(a: number[][], b: number[][]): number[][] | null {
  if (a[0].length !== b.length) return null;
  const result: number[][] = Array(a.length).fill(Array(b[0].length).fill(0));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b[0].length; j++) {
      for (let k = 0; k < b.length; k++) result[i][j] += a[i][k] * b[k][j];
    }
  }
  return result;
}
