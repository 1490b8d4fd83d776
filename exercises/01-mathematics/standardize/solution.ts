interface Ruler {
  mean: number;
  /** What deviations from the mean are divided by. */
  unit: number;
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean and population deviation of one column; the unit is 1 where the column does not spread. */
function measure(column: number[]): Ruler {
  const mean = average(column);
  // Equal numbers are recognised by comparing them: their mean is rounded, and then σ is tiny but not 0.
  const constant = column.every((value) => value === column[0]);
  const unit = constant ? 1 : Math.sqrt(average(column.map((value) => (value - mean) ** 2)));
  return { mean, unit };
}

/**
 * The z-scores of rows, by the column means and population deviations of train.
 * @param train [n, d] the data to learn means and deviations from
 * @param rows [m, d] the data to rescale
 * @returns [m, d]
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  const rulers = train[0].map((_, j) => measure(train.map((row) => row[j])));
  return rows.map((row) => row.map((value, j) => (value - rulers[j].mean) / rulers[j].unit));
}
