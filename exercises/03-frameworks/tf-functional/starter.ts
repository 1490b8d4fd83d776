import * as tf from "@tensorflow/tfjs";

/** A dense layer's numbers. */
export interface Dense {
  /** [inputs, units] */
  W: number[][];
  /** [units] */
  b: number[];
}

export interface Weights {
  left: Dense;
  right: Dense;
  output: Dense;
}

interface Result {
  output: tf.Tensor | tf.Tensor[];
  parameters: number;
  inputs: unknown[];
}

/**
 * Runs a model with two inputs: a [n, p] through a ReLU layer, b [n, q] through a tanh layer, both joined through a
 * sigmoid layer.
 */
export function twoInputs(weights: Weights, a: number[][], b: number[][]): Result {
  throw new NotImplemented("open two inputs, join the branches, make the model and run it");
}
