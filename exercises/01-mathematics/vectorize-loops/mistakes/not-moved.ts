/**
 * Around 10⁸ the squares are near 10¹⁶, where neighbouring numbers are 2 apart, and your small distances are lost in that.
 * Distances do not care where the origin is: subtract one point from all rows of both sets before you multiply.
 */
export function distancesFromProducts(aa: number[], bb: number[], ab: number[][]): number[][] {
  return aa.map((first, i) => bb.map((second, j) => Math.sqrt(Math.max(0, first + second - 2 * ab[i][j]))));
}

export function pairwiseDistances(a: number[][], b: number[][]): number[][] {
  const p = a;
  const q = b;
  return distancesFromProducts(p.map((x) => dot(x, x)), q.map((y) => dot(y, y)), p.map((x) => q.map((y) => dot(x, y))));
}

const dot = (x: number[], y: number[]): number => x.reduce((sum, value, k) => sum + value * y[k], 0);
