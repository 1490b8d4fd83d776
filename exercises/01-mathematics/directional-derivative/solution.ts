function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}

function lengthOf(v: number[]): number {
  return Math.sqrt(dot(v, v));
}

/** (a + aᵀ) x + b: variable i stands in row i of a and in column i. */
function gradient(a: number[][], b: number[], x: number[]): number[] {
  return b.map((constant, i) => x.reduce((sum, value, j) => sum + (a[i][j] + a[j][i]) * value, constant));
}

/**
 * Slopes of f(x) = xᵀ a x + bᵀ x.
 * @param a [n, n], not necessarily symmetric
 * @param b [n]
 * @param x [n] where
 * @param direction [n] not zero, of any length
 * @returns the slope in that direction; the direction [n] of the largest slope; that slope
 */
export function directional(a: number[][], b: number[], x: number[], direction: number[]): { slope: number; steepest: number[]; maximum: number } {
  const g = gradient(a, b, x);
  const maximum = lengthOf(g);
  return {
    slope: dot(g, direction) / lengthOf(direction),
    // On level ground there is no steepest way: zeros stay zeros.
    steepest: g.map((value) => (maximum === 0 ? 0 : value / maximum)),
    maximum,
  };
}
