/**
 * This is the mean of the squares, without the root: numbers twice as large give four times as much.
 * Take Math.sqrt of the mean at the end.
 */
export function rootMeanSquare(x: number[]): number {
  if (x.length === 0) return 0;
  return x.reduce((total, value) => total + value * value, 0) / x.length;
}
