/**
 * Your result takes all classes for equally common. A class with six times as many examples is the better guess for a
 * query between the two. Begin each score with ln(n_c / n).
 */
export function naiveBayes(x: number[][], labels: number[], queries: number[][], smoothing: number): number[][] {
  const classes = Array.from({ length: Math.max(...labels) + 1 }, (_, c) => {
    const rows = x.filter((_, i) => labels[i] === c);
    const columns = rows[0].map((_, j) => rows.map((row) => row[j]));
    const means = columns.map(average);
    const variances = columns.map((column, j) => smoothing + average(column.map((value) => (value - means[j]) ** 2)));
    return { means, variances };
  });
  return queries.map((query) => softmax(classes.map(({ means, variances }) =>
    query.reduce((sum, value, j) => sum - Math.log(2 * Math.PI * variances[j]) / 2 - (value - means[j]) ** 2 / (2 * variances[j]), 0))));
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
