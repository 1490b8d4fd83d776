/**
 * Your da counts the positive inputs, too. They pass unchanged whatever the slope is, so they have no say in its
 * gradient: add up over the inputs that are not positive.
 */
type Matrix = number[][];

export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}

export function leakyRelu(x: number[], alpha: number): number[] {
  return x.map((value) => (value > 0 ? value : alpha * value));
}

export function elu(x: number[], alpha: number): number[] {
  return x.map((value) => (value > 0 ? value : alpha * (Math.exp(value) - 1)));
}

export function prelu(x: Matrix, a: number[]): Matrix {
  return x.map((row) => row.map((value, j) => (value > 0 ? value : a[j] * value)));
}

export function preluBackward(x: Matrix, a: number[], dy: Matrix): { dx: Matrix; da: number[] } {
  const dx = x.map((row, i) => row.map((value, j) => (value > 0 ? dy[i][j] : a[j] * dy[i][j])));
  const da = a.map(() => 0);
  x.forEach((row, i) => row.forEach((value, j) => {
    da[j] += value * dy[i][j];
  }));
  return { dx, da };
}
