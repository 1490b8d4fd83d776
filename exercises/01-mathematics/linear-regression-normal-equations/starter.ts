/** Solves a square system of equations a z = b. */
function solve(a: number[][], b: number[]): number[] {
  throw new NotImplemented("solve the equations by elimination");
}

/**
 * The line, or plane, with the smallest sum of squared errors.
 * @param x [n, d] one example per row
 * @param y [n] targets
 * @returns the intercept and d weights
 */
export function fit(x: number[][], y: number[]): { intercept: number; weights: number[] } {
  throw new NotImplemented("add a column of ones, build the normal equations, solve them");
}
