import * as tf from "@tensorflow/tfjs";

export interface Layer {
  /** [inputs, units] */
  weights: number[][];
  /** [units] */
  biases: number[];
  activation: "linear" | "relu" | "tanh" | "sigmoid" | "softmax";
}

interface Result {
  output: tf.Tensor | tf.Tensor[];
  parameters: number;
  shapes: unknown[];
}

/**
 * Builds a Sequential model with the given layers and runs it on x [n, inputs of the first layer].
 */
export function runSequential(layers: Layer[], x: number[][]): Result {
  throw new NotImplemented("stack the layers, give them their weights, then predict and describe");
}
