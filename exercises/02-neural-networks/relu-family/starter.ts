type Matrix = number[][];

/** x where it is positive, else 0. */
export function relu(x: number[]): number[] {
  throw new NotImplemented("let the positive numbers through");
}

/** x where it is positive, else alpha · x. */
export function leakyRelu(x: number[], alpha: number): number[] {
  throw new NotImplemented("let a share of the negative numbers through");
}

/** x where it is positive, else alpha · (eˣ − 1). */
export function elu(x: number[], alpha: number): number[] {
  throw new NotImplemented("bend the negative numbers towards −alpha");
}

/**
 * x where it is positive, else the channel's slope times x.
 * @param x [examples, channels]
 * @param a [channels]
 */
export function prelu(x: Matrix, a: number[]): Matrix {
  throw new NotImplemented("give each channel its own slope on the left");
}

/**
 * The way back through prelu.
 * @param x [examples, channels] what went in
 * @param a [channels]
 * @param dy [examples, channels] the derivative of the loss by each output
 */
export function preluBackward(x: Matrix, a: number[], dy: Matrix): { dx: Matrix; da: number[] } {
  throw new NotImplemented("compute the derivatives of the loss by the inputs and by the slopes");
}
