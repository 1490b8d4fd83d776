/**
 * Your `reshape` returned something though the count of numbers does not fit. Rows times columns must be exactly what there
 * is, or numbers are lost or made of nothing. Compare the two and return `null`.
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
  if (!Number.isInteger(n) || !Number.isInteger(m)) return null;
  return Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => numbers[i * m + j]));
}
