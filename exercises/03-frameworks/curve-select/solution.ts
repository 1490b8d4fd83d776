interface Selection {
  /** [highest + 1] mean squared held-out error of degree 0, 1, … */
  errors: number[];
  degree: number;
  /** [degree + 1] coefficient of t⁰, t¹, … */
  coefficients: number[];
}

/** Errors closer than this are equal but for rounding. */
const tied = 1e-9;

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** The input range is brought to [−1, 1], where powers stay between −1 and 1 too. */
function scale(x: number[]): number[] {
  const [low, high] = [Math.min(...x), Math.max(...x)];
  return x.map((value) => (2 * (value - low)) / (high - low) - 1);
}

/** Solves a square system by elimination with partial pivoting. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const rows = a.map((row, i) => [...row, b[i]]);
  for (let k = 0; k < n; k++) {
    const sizes = rows.slice(k).map((row) => Math.abs(row[k]));
    const pivot = k + sizes.indexOf(Math.max(...sizes));
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i][k] / rows[k][k];
      rows[i] = rows[i].map((value, j) => value - factor * rows[k][j]);
    }
  }
  const z = b.map(() => 0);
  for (let i = n - 1; i >= 0; i--) {
    z[i] = (rows[i][n] - sum(z.map((value, j) => (j > i ? rows[i][j] * value : 0)))) / rows[i][i];
  }
  return z;
}

/** The polynomial with the least penalised loss: (TᵀT + λD) c = Tᵀy. Hoerl and Kennard 1970. */
function ridge(t: number[], y: number[], degree: number, lambda: number): number[] {
  const columns = Array.from({ length: degree + 1 }, (_, k) => t.map((value) => value ** k));
  const dot = (a: number[], b: number[]) => sum(a.map((value, i) => value * b[i]));
  // The constant term has the index 0 and goes free: it is only the level of the targets.
  const gram = columns.map((one, j) => columns.map((other, k) => dot(one, other) + (j === k && j > 0 ? lambda : 0)));
  return solve(gram, columns.map((column) => dot(column, y)));
}

/** Horner's rule. */
const valueAt = (coefficients: number[], t: number): number => coefficients.reduceRight((value, c) => value * t + c, 0);

/** Mean squared error of points that the fit in question has not seen. */
function heldOutError(t: number[], y: number[], degree: number, folds: number, lambda: number): number {
  const squares = Array.from({ length: folds }, (_, fold) => {
    const seen = (_: number, i: number) => i % folds !== fold;
    const coefficients = ridge(t.filter(seen), y.filter(seen), degree, lambda);
    return sum(t.map((value, i) => (i % folds === fold ? (valueAt(coefficients, value) - y[i]) ** 2 : 0)));
  });
  return sum(squares) / t.length;
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
  const errors = Array.from({ length: highest + 1 }, (_, degree) => heldOutError(t, y, degree, folds, lambda));
  const least = Math.min(...errors);
  const degree = errors.findIndex((error) => error <= least + tied);
  plot.line(errors, { title: "Held-out error by degree", xLabel: "degree", yLabel: "mean squared error" });
  return { errors, degree, coefficients: ridge(t, y, degree, lambda) };
}
