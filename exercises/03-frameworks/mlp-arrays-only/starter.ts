interface Layer {
  /** [entering, units] */
  W: number[][];
  /** [units] */
  b: number[];
}

interface Options {
  learningRate: number;
  epochs: number;
  batchSize: number;
}

/**
 * Trains a classifier with tanh layers and a softmax.
 * @param x [examples, inputs]
 * @param y [examples] the class of each, from 0
 * @param start the layers with their first weights
 */
export function trainMlp(x: number[][], y: number[], start: Layer[], options: Options): Layer[] {
  throw new NotImplemented("repeat for every batch: forwards, backwards, one step");
}
