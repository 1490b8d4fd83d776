/**
 * You added up both directions of a pair. That 4 is taken for 9 and that 9 is taken for 4 are two errors with two counts;
 * the network may make one of them often and the other never. Compare single entries of the matrix.
 */
interface Errors {
  matrix: number[][];
  accuracy: number;
  perClass: (number | null)[];
  mostConfused: [number, number] | null;
  mistakes: number[];
}

const classes = 10;

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

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

function worstPair(matrix: number[][]): [number, number] | null {
  let most = 0;
  let pair: [number, number] | null = null;
  for (let t = 0; t < classes; t++) {
    for (let p = 0; p < classes; p++) {
      if (t === p || matrix[t][p] + matrix[p][t] <= most) continue;
      most = matrix[t][p] + matrix[p][t];
      pair = [t, p];
    }
  }
  return pair;
}

export function digitErrors(truth: number[], probabilities: number[][], k: number): Errors {
  const predicted = probabilities.map(largest);
  const confidence = predicted.map((p, i) => probabilities[i][p]);
  const matrix = confusionMatrix(truth, predicted);
  const right = matrix.map((row, c) => row[c]);
  const pictures = matrix.map(sum);

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
