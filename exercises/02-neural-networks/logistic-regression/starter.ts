interface Model {
  /** [features] */
  weights: number[];
  bias: number;
}

/**
 * Trains a single sigmoid neuron by gradient descent on the whole data.
 * @param x [examples, features]
 * @param y [examples], each 0 or 1
 */
export function trainLogistic(x: number[][], y: number[], options: { learningRate: number; epochs: number }): Model {
  throw new NotImplemented("start at zero, then repeat: probabilities, derivatives, one step");
}
