/**
 * Your folds are blocks of neighbours. When points come in order, each block is a gap at which the fit must guess, and
 * at the ends it must extrapolate: high degrees look worse than they are. Point i belongs to fold i % folds.
 */
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const valueAt = (coefficients: number[], t: number): number => coefficients.reduceRight((value, c) => value * t + c, 0);

function scale(x: number[]): number[] {
  const [low, high] = [Math.min(...x), Math.max(...x)];
  return x.map((value) => (2 * (value - low)) / (high - low) - 1);
}

function solve(a: number[][], b: number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]]);
  for (let k = 0; k < b.length; k++) {
    for (let i = k + 1; i < b.length; i++) {
      const factor = rows[i][k] / rows[k][k];
      rows[i] = rows[i].map((value, j) => value - factor * rows[k][j]);
    }
  }
  const z = b.map(() => 0);
  for (let i = b.length - 1; i >= 0; i--) z[i] = (rows[i][b.length] - sum(z.map((value, j) => (j > i ? rows[i][j] * value : 0)))) / rows[i][i];
  return z;
}

function ridge(t: number[], y: number[], degree: number, lambda: number): number[] {
  const columns = Array.from({ length: degree + 1 }, (_, k) => t.map((value) => value ** k));
  const dot = (a: number[], b: number[]) => sum(a.map((value, i) => value * b[i]));
  return solve(columns.map((one, j) => columns.map((other, k) => dot(one, other) + (j === k && j > 0 ? lambda : 0))), columns.map((column) => dot(column, y)));
}

function heldOutError(t: number[], y: number[], degree: number, folds: number, lambda: number): number {
  const squares = Array.from({ length: folds }, (_, fold) => {
    const seen = (_: number, i: number) => Math.floor((i * folds) / t.length) !== fold;
    const coefficients = ridge(t.filter(seen), y.filter(seen), degree, lambda);
    return sum(t.map((value, i) => (Math.floor((i * folds) / t.length) === fold ? (valueAt(coefficients, value) - y[i]) ** 2 : 0)));
  });
  return sum(squares) / t.length;
}

export function selectCurve(x: number[], y: number[], highest: number, folds: number, lambda: number) {
  const t = scale(x);
  const errors = Array.from({ length: highest + 1 }, (_, degree) => heldOutError(t, y, degree, folds, lambda));
  const least = Math.min(...errors);
  const degree = errors.findIndex((error) => error <= least + 1e-9);
  return { errors, degree, coefficients: ridge(t, y, degree, lambda) };
}
