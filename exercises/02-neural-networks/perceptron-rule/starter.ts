interface Perceptron {
  /** [inputs] */
  w: number[];
  b: number;
  /** How many mistakes each epoch made. */
  mistakes: number[];
}

/**
 * Rosenblatt's perceptron rule, from weights of 0.
 * @param x [examples, inputs]
 * @param y [examples], each 1 or -1
 * @param epochs the largest number of passes over the data
 */
export function trainPerceptron(x: number[][], y: number[], epochs: number): Perceptron {
  throw new NotImplemented("score each example, correct after each mistake, stop after an epoch without one");
}
