/**
 * Your `reshape` steps by the number of rows from one row to the next: `i * rows + j`. To reach row i you skip i full rows,
 * and each of these holds as many numbers as there are columns.
 */
export function transpose(a: number[][]): number[][] {
  return a[0].map((_, j) => a.map((row) => row[j]));
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
  return Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => numbers[i * n + j]));
}
