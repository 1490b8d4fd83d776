/**
 * Your `reshape` fills the new matrix column by column: number p stands below number p − 1. Fill it row by row, in the
 * order in which `flatten` reads.
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
  return Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => numbers[j * n + i]));
}
