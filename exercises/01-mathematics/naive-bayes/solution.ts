interface ClassModel {
  logPrior: number;
  /** [d] */
  means: number[];
  /** [d], smoothed */
  variances: number[];
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The prior and the bell curves of one class, from its own rows alone. */
function learn(rows: number[][], total: number, smoothing: number): ClassModel {
  const columns = rows[0].map((_, j) => rows.map((row) => row[j]));
  const means = columns.map(average);
  const variances = columns.map((column, j) => smoothing + average(column.map((value) => (value - means[j]) ** 2)));
  return { logPrior: Math.log(rows.length / total), means, variances };
}

/** The logarithm of prior times density. Densities of independent features multiply, so their logarithms add up. */
function score(query: number[], { logPrior, means, variances }: ClassModel): number {
  return query.reduce((sum, value, j) =>
    sum - Math.log(2 * Math.PI * variances[j]) / 2 - (value - means[j]) ** 2 / (2 * variances[j]), logPrior);
}

function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const weights = scores.map((s) => Math.exp(s - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * A Gaussian naive Bayes classifier.
 * @param x [n, d] one example per row
 * @param labels [n] the class of each example, from 0 to k − 1; each occurs
 * @param queries [m, d] what is to be classified
 * @param smoothing 0 or more, added to every variance
 * @returns [m, k] for each query the probability of each class
 */
export function naiveBayes(x: number[][], labels: number[], queries: number[][], smoothing: number): number[][] {
  const classes = Array.from({ length: Math.max(...labels) + 1 }, (_, c) =>
    learn(x.filter((_, i) => labels[i] === c), x.length, smoothing));
  return queries.map((query) => softmax(classes.map((model) => score(query, model))));
}
