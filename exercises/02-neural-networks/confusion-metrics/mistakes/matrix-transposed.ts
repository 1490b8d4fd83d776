/**
 * Your matrix has the predictions in its rows, and so precision and recall have changed places. The true class
 * chooses the row, the predicted class the column.
 */
interface Metrics {
  matrix: number[][];
  precision: number[];
  recall: number[];
  f1: number[];
  accuracy: number;
  macroF1: number;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function confusionMatrix(truth: number[], predicted: number[], classes: number): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  truth.forEach((actual, i) => {
    matrix[predicted[i]][actual] += 1;
  });
  return matrix;
}

export function confusionMetrics(truth: number[], predicted: number[], classes: number): Metrics {
  const matrix = confusionMatrix(truth, predicted, classes);
  const right = matrix.map((row, c) => row[c]);
  const precision = right.map((count, c) => ratio(count, sum(matrix.map((row) => row[c]))));
  const recall = right.map((count, c) => ratio(count, sum(matrix[c])));
  const f1 = precision.map((p, c) => ratio(2 * p * recall[c], p + recall[c]));
  return { matrix, precision, recall, f1, accuracy: sum(right) / truth.length, macroF1: sum(f1) / classes };
}
