/**
 * Your layers have no biases at all: with `useBias: false` a layer computes XW and owns nothing but its kernel, so the
 * number of parameters is too small as well. Leave `useBias` as it is and set both tensors.
 */
import * as tf from "@tensorflow/tfjs";

interface Layer {
  weights: number[][];
  biases: number[];
  activation: "linear" | "relu" | "tanh" | "sigmoid" | "softmax";
}

export function runSequential(layers: Layer[], x: number[][]) {
  const model = tf.sequential();
  for (const [i, { weights, biases, activation }] of layers.entries()) {
    model.add(tf.layers.dense({ units: biases.length, activation, useBias: false, inputShape: i === 0 ? [weights.length] : undefined }));
    model.layers[i].setWeights([tf.tensor2d(weights)]);
  }
  return { output: model.predict(tf.tensor2d(x)), parameters: model.countParams(), shapes: model.layers.map((layer) => layer.outputShape) };
}
