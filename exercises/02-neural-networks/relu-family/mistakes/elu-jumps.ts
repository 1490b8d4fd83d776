/**
 * Your ELU jumps at zero: just left of it the function is close to alpha, just right of it close to 0. The
 * exponential has to be moved down by 1 before alpha multiplies it, so that both branches meet at 0 and the left one
 * approaches −α.
 */
type Matrix = number[][];

export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}

export function leakyRelu(x: number[], alpha: number): number[] {
  return x.map((value) => (value > 0 ? value : alpha * value));
}

export function elu(x: number[], alpha: number): number[] {
  return x.map((value) => (value > 0 ? value : alpha * Math.exp(value)));
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
