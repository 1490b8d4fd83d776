/** A row of the table; null or "" stands for what is missing. */
type Row = Record<string, number | string | null>;

/** What the training rows say about one column of numbers. */
interface Ruler {
  name: string;
  /** Put into gaps. */
  median: number;
  mean: number;
  /** What deviations from the mean are divided by. */
  unit: number;
}

const isMissing = (cell: number | string | null): boolean => cell === null || cell === "";

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function measure(train: Row[], name: string): Ruler {
  const cells = train.map((row) => row[name]);
  const middle = median(cells.filter((cell) => !isMissing(cell)).map(Number));
  const filled = cells.map((cell) => (isMissing(cell) ? middle : Number(cell)));

  const mean = average(filled);
  // Equal numbers are recognised by comparing them: their mean is rounded, and then σ is tiny but not 0.
  const constant = filled.every((value) => value === filled[0]);
  const unit = constant ? 1 : Math.sqrt(average(filled.map((value) => (value - mean) ** 2)));
  return { name, median: middle, mean, unit };
}

function categoriesOf(train: Row[], name: string): string[] {
  const present = train.map((row) => row[name]).filter((cell) => !isMissing(cell));
  return [...new Set(present.map(String))].sort();
}

/**
 * Makes arrays for a network of raw rows. Everything that is learned from the table is learned from train.
 * @param train n rows to learn from
 * @param heldOut m rows that take no part in it
 * @param numbers names of the d columns of numbers
 * @param category name of the column of words
 * @returns [n, d + k] and [m, d + k]: d standardised numbers, then the one-hot code of k categories
 */
export function prepare(train: Row[], heldOut: Row[], numbers: string[], category: string): { train: number[][]; heldOut: number[][] } {
  const rulers = numbers.map((name) => measure(train, name));
  const categories = categoriesOf(train, category);

  // From here on a row is a row: nothing asks which part of the table it is from.
  const encode = (row: Row): number[] => [
    ...rulers.map(({ name, median, mean, unit }) => ((isMissing(row[name]) ? median : Number(row[name])) - mean) / unit),
    ...categories.map((each) => (row[category] === each ? 1 : 0)),
  ];
  return { train: train.map(encode), heldOut: heldOut.map(encode) };
}
