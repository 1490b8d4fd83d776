/**
 * You standardised each row by itself: rooms and prices of one flat went into the same mean. A z-score compares
 * numbers of the same kind, and these stand below each other. Sum down the columns.
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  return rows.map((row) => {
    const { mean, unit } = measure(row);
    return row.map((value) => (value - mean) / unit);
  });
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(values: number[]): { mean: number; unit: number } {
  const mean = average(values);
  const constant = values.every((value) => value === values[0]);
  return { mean, unit: constant ? 1 : Math.sqrt(average(values.map((value) => (value - mean) ** 2))) };
}
