import * as tf from "@tensorflow/tfjs";

interface Weights {
  /** [d, h] */
  W1: number[][];
  /** [h] */
  b1: number[];
  /** [h, k] */
  W2: number[][];
  /** [k] */
  b2: number[];
}

/** Arrays or tensors. */
interface Result {
  /** [n, k] */
  probabilities: number[][] | tf.Tensor;
  loss: number | tf.Tensor;
  dW1: number[][] | tf.Tensor;
  db1: number[] | tf.Tensor;
  dW2: number[][] | tf.Tensor;
  db2: number[] | tf.Tensor;
}

/** The network, its loss and its gradients, by arrays alone. */
export function raw(x: number[][], labels: number[], weights: Weights): Result {
  throw new NotImplemented("go forwards and backwards in arrays");
}

/** The same by TensorFlow.js. */
export function framework(x: number[][], labels: number[], weights: Weights): Result {
  throw new NotImplemented("compute the same with tensors, and let the framework differentiate");
}
