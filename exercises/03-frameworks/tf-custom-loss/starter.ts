import * as tf from "@tensorflow/tfjs";

interface Loss {
  /** [n], one for each example. */
  losses: tf.Tensor;
  /** [n, k], of the mean of the losses by the prediction. */
  gradient: tf.Tensor;
}

/** Squared for small errors, linear beyond delta. */
export function huber(truth: number[][], prediction: number[][], delta: number): Loss {
  throw new NotImplemented("write the loss of each example in tensor operations, then its gradient");
}

/** Cross-entropy that turns away from what is already right. */
export function focal(truth: number[][], prediction: number[][], gamma: number, alpha: number): Loss {
  throw new NotImplemented("write the loss of each example in tensor operations, then its gradient");
}
