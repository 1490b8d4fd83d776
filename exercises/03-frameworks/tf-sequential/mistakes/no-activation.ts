/**
 * Your layers are all linear: a dense layer without `activation` adds its bias and stops. However many linear layers you
 * stack, together they are one linear map. Hand each layer its activation when you make it.
 */
import * as tf from "@tensorflow/tfjs";

interface Layer {
  weights: number[][];
  biases: number[];
  activation: "linear" | "relu" | "tanh" | "sigmoid" | "softmax";
}

export function runSequential(layers: Layer[], x: number[][]) {
  const model = tf.sequential();
  for (const [i, { weights, biases }] of layers.entries()) {
    model.add(tf.layers.dense({ units: biases.length, inputShape: i === 0 ? [weights.length] : undefined }));
    model.layers[i].setWeights([tf.tensor2d(weights), tf.tensor1d(biases)]);
  }
  return { output: model.predict(tf.tensor2d(x)), parameters: model.countParams(), shapes: model.layers.map((layer) => layer.outputShape) };
}
