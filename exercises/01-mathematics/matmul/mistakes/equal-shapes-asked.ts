/**
 * You returned null for two matrices that have a product. Their shapes need not be alike, and it does not matter how
 * many rows `a` has and how many columns `b`. Only the two sizes that the sum over k runs along must agree.
 */
export function matmul(a: number[][], b: number[][]): number[][] | null {
  if (a.length !== b.length || a[0].length !== b[0].length) return null;
  return a.map((row) => b[0].map((_, j) => b.reduce((sum, _, k) => sum + row[k] * b[k][j], 0)));
}
