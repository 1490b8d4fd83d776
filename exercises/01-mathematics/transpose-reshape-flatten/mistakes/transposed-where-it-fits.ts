/**
 * Your `reshape` gives the transpose where the shape asked for is that of the transpose. A reshape never changes the order
 * of the numbers: flattened, the result is the same list as before. Only the line breaks move.
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
  if (n === a[0].length && m === a.length) return a[0].map((_, j) => a.map((row) => row[j]));
  return Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => numbers[i * m + j]));
}
