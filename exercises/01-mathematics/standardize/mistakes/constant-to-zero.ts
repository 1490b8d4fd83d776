/**
 * You wrote 0 wherever a column of `train` does not spread. But a new row may differ there, and 0 would hide it: with
 * 10 throughout in training, a 12 becomes 2. Only the divisor is replaced; the mean is taken away as ever.
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  const rulers = train[0].map((_, j) => measure(train.map((row) => row[j])));
  return rows.map((row) => row.map((value, j) => (rulers[j].unit === 0 ? 0 : (value - rulers[j].mean) / rulers[j].unit)));
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(column: number[]): { mean: number; unit: number } {
  const mean = average(column);
  const constant = column.every((value) => value === column[0]);
  return { mean, unit: constant ? 0 : Math.sqrt(average(column.map((value) => (value - mean) ** 2))) };
}
