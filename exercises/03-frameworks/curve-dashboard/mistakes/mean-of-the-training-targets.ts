/**
 * You compared the held-out points with the mean of the training targets. Each set has a flat line of its own: take the
 * mean of the targets whose errors you compare with it.
 */
interface Points { x: number[]; y: number[] }
interface Fit { low: number; high: number; coefficients: number[] }

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const squared = (value: number): number => value * value;

function valueAt({ low, high, coefficients }: Fit, x: number): number {
  const t = (2 * (x - low)) / (high - low) - 1;
  return coefficients.reduceRight((value, c) => value * t + c, 0);
}

const residualsOf = (fit: Fit, { x, y }: Points): number[] => y.map((value, i) => value - valueAt(fit, x[i]));

function countsOf(values: number[], edges: number[]): number[] {
  const inner = edges.slice(1, -1);
  const bins = values.map((value) => inner.filter((edge) => edge <= value).length);
  return Array.from({ length: edges.length - 1 }, (_, k) => bins.filter((bin) => bin === k).length);
}

function score(fit: Fit, points: Points, train: Points) {
  const squares = mean(residualsOf(fit, points).map(squared));
  const level = mean(train.y);
  const flat = points.y.every((value) => value === points.y[0]);
  return { rSquared: flat ? null : 1 - squares / mean(points.y.map((value) => squared(value - level))), rmse: Math.sqrt(squares) };
}

function outliersOf(values: number[]): number[] {
  const level = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => squared(value - level))));
  return values.flatMap((value, i) => (Math.abs(value - level) > 2 * deviation ? [i] : []));
}

export function dashboard(train: Points, heldOut: Points, fit: Fit, edges: number[], count: number) {
  const x = Array.from({ length: count }, (_, j) => fit.low + (fit.high - fit.low) * (j / (count - 1)));
  const residuals = residualsOf(fit, train);
  return {
    curve: { x, y: x.map((value) => valueAt(fit, value)) }, residuals, counts: countsOf(residuals, edges),
    train: score(fit, train, train), heldOut: score(fit, heldOut, train), outliers: outliersOf(residuals),
  };
}
