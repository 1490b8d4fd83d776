/** A row of the table; null or "" stands for what is missing. */
type Row = Record<string, number | string | null>;

/**
 * Makes arrays for a network of raw rows. Everything that is learned from the table is learned from train.
 * @param train n rows to learn from
 * @param heldOut m rows that take no part in it
 * @param numbers names of the d columns of numbers
 * @param category name of the column of words
 * @returns [n, d + k] and [m, d + k]: d standardised numbers, then the one-hot code of k categories
 */
export function prepare(train: Row[], heldOut: Row[], numbers: string[], category: string): { train: number[][]; heldOut: number[][] } {
  const medians = numbers.map((name) => medianOf(train, name));
  throw new NotImplemented("fill the gaps, standardise by the training rows, encode the category");
}

/** The median of what is measured in one column. */
function medianOf(rows: Row[], name: string): number {
  throw new NotImplemented("find the median of a column with gaps");
}
