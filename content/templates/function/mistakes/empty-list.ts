/**
 * An empty list gives NaN here, because zero is divided by zero; everything computed from it is NaN as well.
 * Return 0 before you divide when there are no numbers.
 */
export function rootMeanSquare(x: number[]): number {
  return Math.sqrt(x.reduce((total, value) => total + value * value, 0) / x.length);
}
