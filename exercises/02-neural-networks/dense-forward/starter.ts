interface Layer {
  /** [inputs, units] */
  W: number[][];
  /** [units] */
  b: number[];
  activation: "identity" | "relu" | "tanh";
}

/**
 * Sends a batch through dense layers, one after another.
 * @param x [examples, inputs]
 * @returns [examples, units of the last layer]
 */
export function forward(x: number[][], layers: Layer[]): number[][] {
  throw new NotImplemented("send the batch through one layer, then through all of them");
}
