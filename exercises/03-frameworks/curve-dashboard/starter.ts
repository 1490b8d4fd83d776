interface Points { x: number[]; y: number[] }
interface Fit { low: number; high: number; coefficients: number[] }
interface Scores { rSquared: number | null; rmse: number }
interface Dashboard {
  curve: Points;
  residuals: number[];
  counts: number[];
  train: Scores;
  heldOut: Scores;
  outliers: number[];
}

/** The polynomial at x. */
function valueAt(fit: Fit, x: number): number {
  throw new NotImplemented("scale x and evaluate the polynomial");
}

/**
 * What shows whether to trust a fit.
 * @param train the points that were fitted
 * @param heldOut points that the fit has not seen
 * @param fit a polynomial in the input scaled from [low, high] to [-1, 1]
 * @param edges [bins + 1] rising edges for the histogram of the residuals
 * @param count how many points the curve has
 */
export function dashboard(train: Points, heldOut: Points, fit: Fit, edges: number[], count: number): Dashboard {
  throw new NotImplemented("compute curve, residuals, counts, scores and outliers");
}
