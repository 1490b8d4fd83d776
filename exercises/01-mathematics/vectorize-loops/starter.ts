/**
 * All distances between two sets of points, from their dot products alone.
 * @param aa [n] squared lengths of the first points
 * @param bb [m] squared lengths of the second points
 * @param ab [n, m] dot products of the first with the second
 * @returns [n, m]
 */
export function distancesFromProducts(aa: number[], bb: number[], ab: number[][]): number[][] {
  throw new NotImplemented("put the squared distances together, then take their roots");
}

/**
 * All distances between two sets of points.
 * @param a [n, d] one point per row
 * @param b [m, d] one point per row
 * @returns [n, m]
 */
export function pairwiseDistances(a: number[][], b: number[][]): number[][] {
  throw new NotImplemented("move the points to the origin, compute their products, hand them on");
}
