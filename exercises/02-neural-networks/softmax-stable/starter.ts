type Matrix = number[][];

/** The softmax of each row of x: [rows, classes]. */
export function softmax(x: Matrix): Matrix {
  throw new NotImplemented("turn each row of scores into probabilities that sum to 1");
}
