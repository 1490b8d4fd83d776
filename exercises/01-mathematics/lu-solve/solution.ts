type Matrix = number[][];

interface Factors {
  /** Row i of l u is row order[i] of a. */
  order: number[];
  /** [n, n] lower triangular, ones on the diagonal. */
  l: Matrix;
  /** [n, n] upper triangular. */
  u: Matrix;
}

/** What rounding may leave of a zero, relative to the largest entry. */
const speck = 1e-12;

function swap<T>(items: T[], i: number, j: number): void {
  [items[i], items[j]] = [items[j], items[i]];
}

/** The row, from k on down, whose entry in column k is largest in magnitude; the topmost of equals. */
function pivotRow(u: Matrix, k: number): number {
  let best = k;
  for (let i = k + 1; i < u.length; i++) {
    if (Math.abs(u[i][k]) > Math.abs(u[best][k])) best = i;
  }
  return best;
}

/** P A = L U with partial pivoting, or null when a is singular. Golub and Van Loan, Matrix Computations, 3.4. */
function factorise(a: Matrix): Factors | null {
  const u = a.map((row) => [...row]);
  const l = a.map((row) => row.map(() => 0));
  const order = a.map((_, i) => i);
  const zero = speck * Math.max(...a.flat().map(Math.abs));

  for (let k = 0; k < a.length; k++) {
    const best = pivotRow(u, k);
    if (Math.abs(u[best][k]) <= zero) return null;
    // The diagonal of l is still empty, so whole rows can change places.
    for (const rows of [u, l, order]) swap<unknown>(rows, k, best);

    for (let i = k + 1; i < a.length; i++) {
      const factor = u[i][k] / u[k][k];
      l[i][k] = factor;
      u[i] = u[i].map((value, j) => (j <= k ? 0 : value - factor * u[k][j]));
    }
  }
  l.forEach((row, i) => { row[i] = 1; });
  return { order, l, u };
}

/** L c = b, from the first row to the last; the diagonal of l is 1. */
function solveDown(l: Matrix, b: number[]): number[] {
  const c: number[] = [];
  for (const [i, row] of l.entries()) c.push(b[i] - c.reduce((sum, value, j) => sum + row[j] * value, 0));
  return c;
}

/** U x = c, from the last row to the first. */
function solveUp(u: Matrix, c: number[]): number[] {
  const x = c.map(() => 0);
  for (let i = c.length - 1; i >= 0; i--) {
    const known = x.reduce((sum, value, j) => (j > i ? sum + u[i][j] * value : sum), 0);
    x[i] = (c[i] - known) / u[i][i];
  }
  return x;
}

/**
 * Solves a x = b by LU decomposition with partial pivoting.
 * @param a [n, n]
 * @param b [n]
 * @returns null when a is singular
 */
export function luSolve(a: Matrix, b: number[]): (Factors & { x: number[] }) | null {
  const factors = factorise(a);
  if (factors === null) return null;
  const { order, l, u } = factors;
  const x = solveUp(u, solveDown(l, order.map((row) => b[row])));
  return { order, l, u, x };
}
