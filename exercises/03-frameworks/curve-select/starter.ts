interface Selection {
  /** [highest + 1] mean squared held-out error of degree 0, 1, … */
  errors: number[];
  degree: number;
  /** [degree + 1] coefficient of t⁰, t¹, … */
  coefficients: number[];
}

/** The x from [smallest, largest] to [−1, 1]. */
function scale(x: number[]): number[] {
  throw new NotImplemented("bring the inputs to [-1, 1]");
}

/** @returns [degree + 1] the coefficients with the least penalised loss */
function ridge(t: number[], y: number[], degree: number, lambda: number): number[] {
  throw new NotImplemented("build the normal equations with the penalty, and solve them");
}

/**
 * The degree of a polynomial chosen by cross-validation, and the polynomial of that degree through all points.
 * @param x [n] inputs
 * @param y [n] targets
 * @param highest the degrees 0 to highest are tried
 * @param folds point i is held out in fold i mod folds
 * @param lambda the strength of the penalty
 */
export function selectCurve(x: number[], y: number[], highest: number, folds: number, lambda: number): Selection {
  const t = scale(x);
  throw new NotImplemented("compute the error of each degree, choose one, and fit it to all points");
}
