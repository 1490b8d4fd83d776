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

const classes = 10;

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** The class of the largest number. Only a larger one replaces it: of several the lowest stays. */
function largest(row: number[]): number {
  let best = 0;
  row.forEach((value, c) => {
    if (value > row[best]) best = c;
  });
  return best;
}

function confusionMatrix(truth: number[], predicted: number[]): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  truth.forEach((actual, i) => {
    matrix[actual][predicted[i]] += 1;
  });
  return matrix;
}

/** Off the diagonal, row by row, so that the first of equal counts is the one with the smaller truth. */
function worstPair(matrix: number[][]): [number, number] | null {
  let most = 0;
  let pair: [number, number] | null = null;
  for (let t = 0; t < classes; t++) {
    for (let p = 0; p < classes; p++) {
      if (t === p || matrix[t][p] <= most) continue;
      most = matrix[t][p];
      pair = [t, p];
    }
  }
  return pair;
}

/**
 * Where a network errs that reads digits.
 * @param truth [n] the digit on each picture, 0 to 9
 * @param probabilities [n, 10] what the network gives each class
 * @param k how many mistakes to list
 */
export function digitErrors(truth: number[], probabilities: number[][], k: number): Errors {
  const predicted = probabilities.map(largest);
  const confidence = predicted.map((p, i) => probabilities[i][p]);
  const matrix = confusionMatrix(truth, predicted);
  const right = matrix.map((row, c) => row[c]);
  const pictures = matrix.map(sum);

  // The sort is stable: of equal confidences the smaller index stays in front.
  const wrong = truth.map((_, i) => i).filter((i) => predicted[i] !== truth[i]);
  const surestFirst = wrong.sort((a, b) => confidence[b] - confidence[a]);

  return {
    matrix,
    accuracy: sum(right) / truth.length,
    perClass: right.map((count, c) => (pictures[c] === 0 ? null : count / pictures[c])),
    mostConfused: worstPair(matrix),
    mistakes: surestFirst.slice(0, k),
  };
}
