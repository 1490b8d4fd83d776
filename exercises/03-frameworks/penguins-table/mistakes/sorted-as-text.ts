/**
 * You sorted numbers as text: without a function that compares, `sort()` puts 10 before 9, and the number in the middle is
 * no median. Write `sort((a, b) => a - b)`.
 */
type Row = Record<string, number | string | null>;
interface Ruler {
  name: string;
  median: number;
  mean: number;
  unit: number;
}

const isMissing = (cell: number | string | null): boolean => cell === null || cell === "";

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: number[]): number {
  const sorted = [...values].sort();
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function measure(train: Row[], name: string): Ruler {
  const cells = train.map((row) => row[name]);
  const middle = median(cells.filter((cell) => !isMissing(cell)).map(Number));
  const filled = cells.map((cell) => (isMissing(cell) ? middle : Number(cell)));

  const mean = average(filled);
  const constant = filled.every((value) => value === filled[0]);
  const unit = constant ? 1 : Math.sqrt(average(filled.map((value) => (value - mean) ** 2)));
  return { name, median: middle, mean, unit };
}

function categoriesOf(train: Row[], name: string): string[] {
  const present = train.map((row) => row[name]).filter((cell) => !isMissing(cell));
  return [...new Set(present.map(String))].sort();
}

export function prepare(train: Row[], heldOut: Row[], numbers: string[], category: string): { train: number[][]; heldOut: number[][] } {
  const rulers = numbers.map((name) => measure(train, name));
  const categories = categoriesOf(train, category);
  const encode = (row: Row): number[] => [
    ...rulers.map(({ name, median, mean, unit }) => ((isMissing(row[name]) ? median : Number(row[name])) - mean) / unit),
    ...categories.map((each) => (row[category] === each ? 1 : 0)),
  ];
  return { train: train.map(encode), heldOut: heldOut.map(encode) };
}
