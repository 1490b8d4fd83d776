type Matrix = number[][];

/** x where it is positive, else 0. */
export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}

/** x where it is positive, else alpha · x. Maas, Hannun and Ng 2013. */
export function leakyRelu(x: number[], alpha: number): number[] {
  return x.map((value) => (value > 0 ? value : alpha * value));
}

/** x where it is positive, else alpha · (eˣ − 1). Clevert, Unterthiner and Hochreiter 2015. */
export function elu(x: number[], alpha: number): number[] {
  // The exponential is only computed where it is at most 1.
  return x.map((value) => (value > 0 ? value : alpha * Math.expm1(value)));
}

/**
 * x where it is positive, else the channel's slope times x. He, Zhang, Ren and Sun 2015.
 * @param x [examples, channels]
 * @param a [channels]
 */
export function prelu(x: Matrix, a: number[]): Matrix {
  return x.map((row) => row.map((value, j) => (value > 0 ? value : a[j] * value)));
}

/**
 * The way back through prelu.
 * @param x [examples, channels] what went in
 * @param a [channels]
 * @param dy [examples, channels] the derivative of the loss by each output
 */
export function preluBackward(x: Matrix, a: number[], dy: Matrix): { dx: Matrix; da: number[] } {
  const dx = x.map((row, i) => row.map((value, j) => (value > 0 ? 1 : a[j]) * dy[i][j]));
  // One slope serves the whole batch: every input that it touched adds its share.
  const da = a.map((_, j) => x.reduce((sum, row, i) => sum + Math.min(0, row[j]) * dy[i][j], 0));
  return { dx, da };
}
