/**
 * You take the larger of x and slope times x. That is a leaky ReLU only while the slope is below 1: above 1 both
 * sides change places, because twice a positive number is the larger one. Ask for the sign of x instead.
 */
type Matrix = number[][];

export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}

export function leakyRelu(x: number[], alpha: number): number[] {
  return x.map((value) => Math.max(value, alpha * value));
}

export function elu(x: number[], alpha: number): number[] {
  return x.map((value) => (value > 0 ? value : alpha * (Math.exp(value) - 1)));
}

export function prelu(x: Matrix, a: number[]): Matrix {
  return x.map((row) => row.map((value, j) => Math.max(value, a[j] * value)));
}

export function preluBackward(x: Matrix, a: number[], dy: Matrix): { dx: Matrix; da: number[] } {
  const dx = x.map((row, i) => row.map((value, j) => (value > 0 ? dy[i][j] : a[j] * dy[i][j])));
  const da = a.map(() => 0);
  x.forEach((row, i) => row.forEach((value, j) => {
    if (value <= 0) da[j] += value * dy[i][j];
  }));
  return { dx, da };
}
