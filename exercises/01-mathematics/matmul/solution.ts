type Matrix = number[][];

/** Σ_k A_ik B_kj: row i of a along column j of b. */
function entry(a: Matrix, b: Matrix, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < b.length; k++) sum += a[i][k] * b[k][j];
  return sum;
}

/**
 * The matrix product.
 * @param a [n, m]
 * @param b [m, p]
 * @returns [n, p], or null when a has not as many columns as b has rows
 */
export function matmul(a: Matrix, b: Matrix): Matrix | null {
  const inner = a[0].length;
  if (inner !== b.length) return null;
  // b[0] stands for "once per column"; map makes a new array for every row of the result.
  return a.map((_, i) => b[0].map((_, j) => entry(a, b, i, j)));
}
