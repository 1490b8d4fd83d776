import { normalFrom, randomFrom } from "./random.ts";

export interface Sample { x: number; y: number }

/** A polynomial as weights of the Legendre polynomials of degree 0, 1, 2 …, which stay tame where powers of x do not. */
export type Polynomial = readonly number[];

/** Legendre polynomials P₀(x) to P_degree(x), by Bonnet's recursion. For x in [−1, 1]. */
function legendre(x: number, degree: number): number[] {
  const values = [1, x];
  for (let n = 1; n < degree; n += 1) values.push(((2 * n + 1) * x * values[n] - n * values[n - 1]) / (n + 1));
  return values.slice(0, degree + 1);
}

/** A column of which no more than this is left depends on the earlier ones, and gets no weight. Columns start at lengths of about 1. */
const DEPENDENT = 1e-9;

/**
 * The polynomial of this degree with the least sum of squared residuals, by QR with modified Gram–Schmidt. Where the
 * points leave it open, the higher terms are left out.
 */
export function fitPolynomial(samples: readonly Sample[], degree: number): Polynomial {
  const rows = samples.map(({ x }) => legendre(x, degree));
  const columns = Array.from({ length: degree + 1 }, (_, k) => rows.map((row) => row[k]));
  const upper = columns.map(() => Array.from({ length: degree + 1 }, () => 0));
  let residual = samples.map(({ y }) => y);
  const projections = columns.map((_, k) => {
    const size = Math.sqrt(dot(columns[k], columns[k]));
    if (size <= DEPENDENT) return 0;
    const unit = columns[k].map((value) => value / size);
    upper[k][k] = size;
    for (let later = k + 1; later <= degree; later += 1) {
      const part = dot(unit, columns[later]);
      upper[k][later] = part;
      columns[later] = columns[later].map((value, i) => value - part * unit[i]);
    }
    const share = dot(unit, residual);
    residual = residual.map((value, i) => value - share * unit[i]);
    return share;
  });
  const weights = columns.map(() => 0);
  for (let k = degree; k >= 0; k -= 1) {
    if (upper[k][k] === 0) continue;
    let sum = projections[k];
    for (let later = k + 1; later <= degree; later += 1) sum -= upper[k][later] * weights[later];
    weights[k] = sum / upper[k][k];
  }
  return weights;
}

/** p(x). @param x within −1 to 1, where the basis of Legendre is orthogonal */
export function valueAt(polynomial: Polynomial, x: number): number {
  return dot(polynomial, legendre(x, polynomial.length - 1));
}

/** Sum of (y − p(x))². */
export function sumOfSquares(polynomial: Polynomial, samples: readonly Sample[]): number {
  return samples.reduce((sum, { x, y }) => sum + (y - valueAt(polynomial, x)) ** 2, 0);
}

/** Root of the mean squared residual: a typical distance, in the units of y. */
export function typicalError(polynomial: Polynomial, samples: readonly Sample[]): number {
  return Math.sqrt(sumOfSquares(polynomial, samples) / samples.length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/** Noisy points of one curve, spread over [−0.95, 0.95]. Two calls with different seeds give two samples of the same thing. */
export function noisyPoints(count: number, noise: number, seed: number): Sample[] {
  const random = randomFrom(seed);
  const normal = normalFrom(random);
  return Array.from({ length: count }, (_, i) => {
    const x = -0.95 + (1.9 * (i + 0.15 + 0.7 * random())) / count;
    return { x: Number(x.toFixed(2)), y: Number((Math.sin(3.8 * x) * 0.9 + noise * normal()).toFixed(2)) };
  });
}
