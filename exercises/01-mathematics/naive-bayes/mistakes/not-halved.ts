/**
 * In your score the squared distance is divided by v, not by 2v. The half comes from the exponent of the bell curve,
 * e to the power of −(q − μ)²/(2v). As it is, every query looks more certain than it is.
 */
export function naiveBayes(x: number[][], labels: number[], queries: number[][], smoothing: number): number[][] {
  const classes = Array.from({ length: Math.max(...labels) + 1 }, (_, c) => {
    const rows = x.filter((_, i) => labels[i] === c);
    const columns = rows[0].map((_, j) => rows.map((row) => row[j]));
    const means = columns.map(average);
    const variances = columns.map((column, j) => smoothing + average(column.map((value) => (value - means[j]) ** 2)));
    return { prior: rows.length / x.length, means, variances };
  });
  return queries.map((query) => softmax(classes.map(({ prior, means, variances }) =>
    query.reduce((sum, value, j) => sum - Math.log(2 * Math.PI * variances[j]) / 2 - (value - means[j]) ** 2 / variances[j], Math.log(prior)))));
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
