interface Metrics {
  /** [classes, classes] rows are the truth, columns the prediction */
  matrix: number[][];
  /** [classes] */
  precision: number[];
  /** [classes] */
  recall: number[];
  /** [classes] */
  f1: number[];
  accuracy: number;
  macroF1: number;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** A share of nothing is called 0, as most libraries do. */
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function confusionMatrix(truth: number[], predicted: number[], classes: number): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  truth.forEach((actual, i) => {
    matrix[actual][predicted[i]] += 1;
  });
  return matrix;
}

/**
 * How a classifier errs, class by class.
 * @param truth [examples] the true classes, from 0
 * @param predicted [examples]
 * @param classes how many classes there are
 */
export function confusionMetrics(truth: number[], predicted: number[], classes: number): Metrics {
  const matrix = confusionMatrix(truth, predicted, classes);
  const right = matrix.map((row, c) => row[c]);

  const precision = right.map((count, c) => ratio(count, sum(matrix.map((row) => row[c]))));
  const recall = right.map((count, c) => ratio(count, sum(matrix[c])));
  const f1 = precision.map((p, c) => ratio(2 * p * recall[c], p + recall[c]));

  return { matrix, precision, recall, f1, accuracy: sum(right) / truth.length, macroF1: sum(f1) / classes };
}
