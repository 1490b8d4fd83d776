/** Rows become columns: [n, m] to [m, n]. */
export function transpose(a: number[][]): number[][] {
  throw new NotImplemented("exchange rows and columns");
}

/** All numbers in one list, row after row. */
export function flatten(a: number[][]): number[] {
  throw new NotImplemented("write all rows into one list");
}

/**
 * The same numbers in the same order, cut into rows of another length.
 * @param rows at least 1, or -1: whatever fits
 * @param columns at least 1, or -1: whatever fits
 * @returns null where the count of numbers does not allow it
 */
export function reshape(a: number[][], rows: number, columns: number): number[][] | null {
  throw new NotImplemented("infer a size of -1, check the count, then cut the flat list into rows");
}
