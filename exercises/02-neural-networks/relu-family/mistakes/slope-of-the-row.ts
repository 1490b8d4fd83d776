/**
 * You pick the slope by the number of the example. In PReLU a slope belongs to a channel, so all examples share it,
 * and it is picked by the column. With more examples than channels you run past the end of `a`, and the result is
 * NaN.
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
  return x.map((row, i) => row.map((value) => (value > 0 ? value : a[i] * value)));
}

export function preluBackward(x: Matrix, a: number[], dy: Matrix): { dx: Matrix; da: number[] } {
  const dx = x.map((row, i) => row.map((value, j) => (value > 0 ? dy[i][j] : a[j] * dy[i][j])));
  const da = a.map(() => 0);
  x.forEach((row, i) => row.forEach((value, j) => {
    if (value <= 0) da[j] += value * dy[i][j];
  }));
  return { dx, da };
}
