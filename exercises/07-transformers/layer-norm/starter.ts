type Matrix = number[][];

/** Layer normalisation over the last axis. */
export function layerNorm(x: Matrix, gamma: number[], beta: number[], eps: number): Matrix {
  throw new NotImplemented("normalise each row, then scale and shift its features");
}
