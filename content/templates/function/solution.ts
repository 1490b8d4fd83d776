/** The root of the mean of the squares; 0 for an empty list. */
export function rootMeanSquare(x: number[]): number {
  if (x.length === 0) return 0;
  const sum = x.reduce((total, value) => total + value * value, 0);
  return Math.sqrt(sum / x.length);
}
