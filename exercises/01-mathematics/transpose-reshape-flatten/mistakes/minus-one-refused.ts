/**
 * Your `reshape` takes -1 for a size like any other, and no count fits it. It stands for the size that makes the count
 * come out: the number of entries divided by the other size. Replace it before you check.
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
  const n = rows;
  const m = columns;
  if (!Number.isInteger(n) || !Number.isInteger(m) || n * m !== numbers.length) return null;
  return Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => numbers[i * m + j]));
}
