/**
 * Slopes of f(x) = xᵀ a x + bᵀ x.
 * @param a [n, n], not necessarily symmetric
 * @param b [n]
 * @param x [n] where
 * @param direction [n] not zero, of any length
 * @returns the slope in that direction; the direction [n] of the largest slope; that slope
 */
export function directional(a: number[][], b: number[], x: number[], direction: number[]): { slope: number; steepest: number[]; maximum: number } {
  throw new NotImplemented("compute the gradient, then the slope along the direction and the steepest way");
}
