/**
 * Your ELU computes both branches and switches one of them off by a factor 0. Far on the right the exponential is
 * Infinity, and 0 · Infinity is NaN. Decide first and compute afterwards, or keep positive numbers out of the
 * exponential.
 */
type Matrix = number[][];

export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}

export function leakyRelu(x: number[], alpha: number): number[] {
  return x.map((value) => (value > 0 ? value : alpha * value));
}

export function elu(x: number[], alpha: number): number[] {
  return x.map((value) => Number(value > 0) * value + Number(value <= 0) * alpha * (Math.exp(value) - 1));
}

export function prelu(x: Matrix, a: number[]): Matrix {
  return x.map((row) => row.map((value, j) => (value > 0 ? value : a[j] * value)));
}

export function preluBackward(x: Matrix, a: number[], dy: Matrix): { dx: Matrix; da: number[] } {
  const dx = x.map((row, i) => row.map((value, j) => (value > 0 ? dy[i][j] : a[j] * dy[i][j])));
  const da = a.map(() => 0);
  x.forEach((row, i) => row.forEach((value, j) => {
    if (value <= 0) da[j] += value * dy[i][j];
  }));
  return { dx, da };
}
