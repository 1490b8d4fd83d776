/**
 * Your deviations are too large and your z-scores too small: the sum of the squares is divided
 * by n − 1. That makes the sample deviation; here the population deviation is asked for. Divide by n.
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  const rulers = train[0].map((_, j) => measure(train.map((row) => row[j])));
  return rows.map((row) => row.map((value, j) => (value - rulers[j].mean) / rulers[j].unit));
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

function measure(column: number[]): { mean: number; unit: number } {
  const mean = total(column) / column.length;
  const constant = column.every((value) => value === column[0]);
  return { mean, unit: constant ? 1 : Math.sqrt(total(column.map((value) => (value - mean) ** 2)) / (column.length - 1)) };
}
