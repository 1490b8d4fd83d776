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
  const model = tf.sequential();
  for (const [i, { weights, biases, activation }] of layers.entries()) {
    // The shape of one example, and only for the first layer: the others see what comes before them.
    const input = i === 0 ? { inputShape: [weights.length] } : {};
    model.add(tf.layers.dense({ units: biases.length, activation, ...input }));
    model.layers[i].setWeights([tf.tensor2d(weights), tf.tensor1d(biases)]);
  }
  return {
    output: model.predict(tf.tensor2d(x)),
    parameters: model.countParams(),
    shapes: model.layers.map((layer) => layer.outputShape),
  };
}
