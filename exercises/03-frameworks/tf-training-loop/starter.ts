import * as tf from "@tensorflow/tfjs";

interface Options {
  batchSize: number;
  epochs: number;
  learningRate: number;
  momentum: number;
}

interface Trained {
  /** Of every batch, before its step. */
  losses: number[];
  /** [d, k] */
  W: tf.Tensor;
  /** [k] */
  b: tf.Tensor;
}

/** Trains softmax regression by gradient descent with momentum, on batches in the order given. */
export function train(x: number[][], labels: number[], start: { W: number[][]; b: number[] }, options: Options): Trained {
  throw new NotImplemented("make variables, then loop: loss and gradients of a batch, velocities, step");
}
