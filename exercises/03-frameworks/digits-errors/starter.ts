interface Errors {
  /** [10, 10] rows are the truth, columns the prediction */
  matrix: number[][];
  accuracy: number;
  /** [10] null for a class without pictures */
  perClass: (number | null)[];
  /** [truth, prediction], or null where nothing is wrong */
  mostConfused: [number, number] | null;
  /** Indices of the surest wrong pictures, the surest first */
  mistakes: number[];
}

/**
 * Where a network errs that reads digits.
 * @param truth [n] the digit on each picture, 0 to 9
 * @param probabilities [n, 10] what the network gives each class
 * @param k how many mistakes to list
 */
export function digitErrors(truth: number[], probabilities: number[][], k: number): Errors {
  const predicted = probabilities.map(largest);
  throw new NotImplemented("count the matrix, compute the accuracies from it, find the most confused pair and list the surest mistakes");
}

/** @returns the class of the largest number; of several the lowest */
function largest(row: number[]): number {
  throw new NotImplemented("find the class with the largest probability");
}
