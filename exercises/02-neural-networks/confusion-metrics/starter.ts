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

/**
 * How a classifier errs, class by class.
 * @param truth [examples] the true classes, from 0
 * @param predicted [examples]
 * @param classes how many classes there are
 */
export function confusionMetrics(truth: number[], predicted: number[], classes: number): Metrics {
  throw new NotImplemented("count the confusion matrix, then compute the metrics from it");
}
