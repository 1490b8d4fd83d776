/**
 * Each entry of your result holds only the last term of its sum: inside the loop over k the entry is overwritten
 * where it should grow. Start it at 0 and add every term to it.
 */
export function matmul(a: number[][], b: number[][]): number[][] | null {
  if (a[0].length !== b.length) return null;
  const result: number[][] = [];
  for (let i = 0; i < a.length; i++) {
    result[i] = [];
    for (let j = 0; j < b[0].length; j++) {
      for (let k = 0; k < b.length; k++) result[i][j] = a[i][k] * b[k][j];
    }
  }
  return result;
}
