/**
 * All distances between two sets of points, from their dot products alone.
 * @param aa [n] squared lengths of the first points
 * @param bb [m] squared lengths of the second points
 * @param ab [n, m] dot products of the first with the second
 * @returns [n, m]
 */
export function distancesFromProducts(aa: number[], bb: number[], ab: number[][]): number[][] {
  return ab.map((row, i) => row.map((product, j) => {
    // Of two equal points only rounding is left, and that may lie below 0.
    const squared = Math.max(0, aa[i] + bb[j] - 2 * product);
    return Math.sqrt(squared);
  }));
}

function dot(x: number[], y: number[]): number {
  return x.reduce((sum, value, k) => sum + value * y[k], 0);
}

/**
 * All distances between two sets of points.
 * @param a [n, d] one point per row
 * @param b [m, d] one point per row
 * @returns [n, m]
 */
export function pairwiseDistances(a: number[][], b: number[][]): number[][] {
  // Moving all points together changes no distance, but keeps the squares small.
  const centre = b[0].map((_, k) => b.reduce((sum, row) => sum + row[k], 0) / b.length);
  const moved = (points: number[][]) => points.map((row) => row.map((value, k) => value - centre[k]));
  const [p, q] = [moved(a), moved(b)];
  const products = p.map((x) => q.map((y) => dot(x, y)));
  return distancesFromProducts(p.map((x) => dot(x, x)), q.map((y) => dot(y, y)), products);
}
