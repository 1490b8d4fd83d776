/**
 * You divided by the variance: the root is missing. The variance is in squared units, so the result would depend on
 * whether a length was given in metres or in feet. Divide by its square root, the standard deviation.
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  const rulers = train[0].map((_, j) => measure(train.map((row) => row[j])));
  return rows.map((row) => row.map((value, j) => (value - rulers[j].mean) / rulers[j].unit));
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(column: number[]): { mean: number; unit: number } {
  const mean = average(column);
  const constant = column.every((value) => value === column[0]);
  return { mean, unit: constant ? 1 : average(column.map((value) => (value - mean) ** 2)) };
}
