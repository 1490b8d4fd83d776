/**
 * Your `transpose` gives the matrix back as it was: the loop exchanges every pair twice, once from each side. Exchange
 * only where j is above i; better, build a new matrix, which also works when it is not square.
 */
export function transpose(a: number[][]): number[][] {
  if (a.length !== a[0].length) return a[0].map((_, j) => a.map((row) => row[j]));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < a.length; j++) [a[i][j], a[j][i]] = [a[j][i], a[i][j]];
  }
  return a;
}

export function flatten(a: number[][]): number[] {
  return a.flat();
}

export function reshape(a: number[][], rows: number, columns: number): number[][] | null {
  const numbers = a.flat();
  if (rows === -1 && columns === -1) return null;
  const n = rows === -1 ? numbers.length / columns : rows;
  const m = columns === -1 ? numbers.length / rows : columns;
  if (!Number.isInteger(n) || !Number.isInteger(m) || n * m !== numbers.length) return null;
  return Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => numbers[i * m + j]));
}
