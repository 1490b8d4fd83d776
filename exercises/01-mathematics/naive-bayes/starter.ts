/**
 * A Gaussian naive Bayes classifier.
 * @param x [n, d] one example per row
 * @param labels [n] the class of each example, from 0 to k − 1; each occurs
 * @param queries [m, d] what is to be classified
 * @param smoothing 0 or more, added to every variance
 * @returns [m, k] for each query the probability of each class
 */
export function naiveBayes(x: number[][], labels: number[], queries: number[][], smoothing: number): number[][] {
  throw new NotImplemented("learn each class, score each query in logarithms, then take the softmax");
}
