/** The root of the mean of the squares; 0 for an empty list. */
export function rootMeanSquare(x: number[]): number {
  throw new NotImplemented("square, average, take the root");
}
