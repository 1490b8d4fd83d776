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

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const squared = (value: number): number => value * value;

/** The polynomial at x, by Horner's rule in the scaled input. */
function valueAt({ low, high, coefficients }: Fit, x: number): number {
  const t = (2 * (x - low)) / (high - low) - 1;
  return coefficients.reduceRight((value, c) => value * t + c, 0);
}

const residualsOf = (fit: Fit, { x, y }: Points): number[] => y.map((value, i) => value - valueAt(fit, x[i]));

/** The outer bins are open, so the inner edges alone decide: a residual lies in the bin after the last of them that it reaches. */
function countsOf(values: number[], edges: number[]): number[] {
  const inner = edges.slice(1, -1);
  const bins = values.map((value) => inner.filter((edge) => edge <= value).length);
  return Array.from({ length: edges.length - 1 }, (_, k) => bins.filter((bin) => bin === k).length);
}

function score(fit: Fit, points: Points): Scores {
  const squares = mean(residualsOf(fit, points).map(squared));
  const level = mean(points.y);
  // Equal numbers are recognised by comparing them: their mean may be rounded, and then they seem to spread.
  const flat = points.y.every((value) => value === points.y[0]);
  // Both sums are divided by n, which leaves their ratio as it is.
  return { rSquared: flat ? null : 1 - squares / mean(points.y.map((value) => squared(value - level))), rmse: Math.sqrt(squares) };
}

/** Indices of the values more than two standard deviations from their mean. */
function outliersOf(values: number[]): number[] {
  const level = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => squared(value - level))));
  return values.flatMap((value, i) => (Math.abs(value - level) > 2 * deviation ? [i] : []));
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
  const x = Array.from({ length: count }, (_, j) => fit.low + ((fit.high - fit.low) * j) / (count - 1));
  const curve = { x, y: x.map((value) => valueAt(fit, value)) };
  const residuals = residualsOf(fit, train);

  plot.scatter(train.x, train.y, { title: "Training points" });
  plot.line(curve.y, { x: curve.x, title: "The fit" });
  plot.scatter(train.x, residuals, { title: "Residuals" });
  plot.histogram(residuals, { bins: edges.length - 1, title: "How large the residuals are" });

  return { curve, residuals, counts: countsOf(residuals, edges), train: score(fit, train), heldOut: score(fit, heldOut), outliers: outliersOf(residuals) };
}
