/** Rows become columns: [n, m] to [m, n]. */
export function transpose(a: number[][]): number[][] {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

/** All numbers in one list, row after row. */
export function flatten(a: number[][]): number[] {
  return a.flat();
}

/**
 * The same numbers in the same order, cut into rows of another length.
 * @param rows at least 1, or -1: whatever fits
 * @param columns at least 1, or -1: whatever fits
 * @returns null where the count of numbers does not allow it
 */
export function reshape(a: number[][], rows: number, columns: number): number[][] | null {
  const numbers = flatten(a);
  if (rows === -1 && columns === -1) return null;
  const n = rows === -1 ? numbers.length / columns : rows;
  const m = columns === -1 ? numbers.length / rows : columns;
  // A quotient such as 14 / 3 is no size, although (14 / 3) · 3 is 14 again.
  if (!Number.isInteger(n) || !Number.isInteger(m) || n * m !== numbers.length) return null;
  return Array.from({ length: n }, (_, i) => numbers.slice(i * m, (i + 1) * m));
}
