interface Options {
  hidden: number;
  learningRate: number;
  epochs: number;
}

interface Network {
  /** [2, hidden] */
  W1: number[][];
  /** [hidden] */
  b1: number[];
  /** [hidden] */
  W2: number[];
  b2: number;
}

/** Trains a network with one hidden layer on points x [points, 2] with labels y [points]. */
export function trainXor(x: number[][], y: number[], options: Options): Network {
  throw new NotImplemented("draw the first weights, then repeat: forwards, backwards, one step");
}
