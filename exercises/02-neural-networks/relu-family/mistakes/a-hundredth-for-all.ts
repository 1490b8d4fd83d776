/**
 * Your leaky ReLU lets a hundredth through, whatever alpha says. 0.01 is a usual choice, but here the slope is an
 * argument: multiply by it.
 */
type Matrix = number[][];

export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}

export function leakyRelu(x: number[], _alpha: number): number[] {
  return x.map((value) => (value > 0 ? value : 0.01 * value));
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
    if (value <= 0) da[j] += value * dy[i][j];
  }));
  return { dx, da };
}
