/**
 * Your `flatten` reads down the columns. Row-major order goes along the first row to its end, then along the second. Let
 * the outer loop run over the rows.
 */
export function transpose(a: number[][]): number[][] {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

export function flatten(a: number[][]): number[] {
  return a[0].flatMap((_, j) => a.map((row) => row[j]));
}

export function reshape(a: number[][], rows: number, columns: number): number[][] | null {
  const numbers = a.flat();
  if (rows === -1 && columns === -1) return null;
  const n = rows === -1 ? numbers.length / columns : rows;
  const m = columns === -1 ? numbers.length / rows : columns;
  if (!Number.isInteger(n) || !Number.isInteger(m) || n * m !== numbers.length) return null;
  return Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => numbers[i * m + j]));
}
