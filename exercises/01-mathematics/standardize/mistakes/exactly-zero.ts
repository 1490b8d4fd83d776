/**
 * You asked whether the computed deviation is exactly 0. The mean of equal numbers is rounded, so their deviation may
 * come out as 10⁻¹⁷ and pass your test; divided by that, everything explodes. Ask whether the numbers themselves are equal.
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  const rulers = train[0].map((_, j) => measure(train.map((row) => row[j])));
  return rows.map((row) => row.map((value, j) => (value - rulers[j].mean) / rulers[j].unit));
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(column: number[]): { mean: number; unit: number } {
  const mean = average(column);
  const deviation = Math.sqrt(average(column.map((value) => (value - mean) ** 2)));
  return { mean, unit: deviation === 0 ? 1 : deviation };
}
