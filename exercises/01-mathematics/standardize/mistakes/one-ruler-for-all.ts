/**
 * You measured the whole table at once: one mean and one deviation for all columns. A column of large numbers then
 * decides for all, and small columns shrink to a point. Give each column a mean and a deviation of its own.
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  const { mean, unit } = measure(train.flat());
  return rows.map((row) => row.map((value) => (value - mean) / unit));
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(values: number[]): { mean: number; unit: number } {
  const mean = average(values);
  const constant = values.every((value) => value === values[0]);
  return { mean, unit: constant ? 1 : Math.sqrt(average(values.map((value) => (value - mean) ** 2))) };
}
