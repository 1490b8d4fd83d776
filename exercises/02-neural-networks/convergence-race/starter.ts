interface Network {
  /** [inputs, hidden] */
  W1: number[][];
  /** [hidden] */
  b1: number[];
  /** [hidden] */
  W2: number[];
  b2: number;
}

interface Options {
  learningRate: number;
  /** a loss that is at most this has arrived */
  target: number;
  /** how many steps a run may take */
  maxEpochs: number;
}

type Activation = "sigmoid" | "tanh" | "relu";

/**
 * Epochs to a target loss, by activation; null where it is not reached.
 * @param x [examples, inputs]
 * @param y [examples]
 */
export function convergenceRace(x: number[][], y: number[], start: Network, options: Options): Record<Activation, number | null> {
  throw new NotImplemented("train from the same start with each activation, and count the epochs");
}
