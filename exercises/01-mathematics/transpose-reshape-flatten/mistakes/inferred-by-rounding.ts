/**
 * Your inferred size leaves out the remainder of the division, and the numbers that do not fit are lost. Where the quotient
 * is not whole there is no such shape: return `null`.
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
  const n = rows === -1 ? Math.floor(numbers.length / columns) : rows;
  const m = columns === -1 ? Math.floor(numbers.length / rows) : columns;
  if (rows !== -1 && columns !== -1 && n * m !== numbers.length) return null;
  return Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => numbers[i * m + j]));
}
