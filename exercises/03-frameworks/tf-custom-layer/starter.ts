import * as tf from "@tensorflow/tfjs";

interface RmsNormOptions {
  /** Added to the mean of the squares. */
  epsilon: number;
  /** Of one example; the first layer of a model is told. */
  inputShape?: number[];
}

/** Divides each row along the last axis by its root mean square, and multiplies by a learned scale. */
export class RmsNorm extends tf.layers.Layer {
  static className = "RmsNorm";

  constructor(options: RmsNormOptions) {
    super({ inputShape: options.inputShape });
    throw new NotImplemented("keep epsilon; then write build, computeOutputShape and call");
  }
}

interface Result {
  output: tf.Tensor | tf.Tensor[];
  weights: tf.Tensor[];
  shape: unknown;
}

/** Runs a model of a single RmsNorm on x; scale, unless it is null, becomes the layer's weight. */
export function runLayer(x: number[][] | number[][][], scale: number[] | null, epsilon: number): Result {
  throw new NotImplemented("make a model of one RmsNorm, set its weight, predict and describe");
}
