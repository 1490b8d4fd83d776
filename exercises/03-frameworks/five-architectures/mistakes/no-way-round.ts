/**
 * Your residual blocks have no way round: what comes in is gone when the two layers are through. Add h to what they give,
 * and apply the ReLU to the sum.
 */
import * as tf from "@tensorflow/tfjs";

interface Probe {
  shape: unknown;
  parameters: number;
  output: tf.Tensor | tf.Tensor[];
}

function wave(shape: number[]): tf.Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tf.tensor(Array.from({ length: size }, (_, i) => 0.3 * Math.cos(i * i)), shape);
}

function probe(model: tf.LayersModel): Probe {
  for (const layer of model.layers) layer.setWeights(layer.getWeights().map((weight) => wave(weight.shape)));
  const example = model.inputs[0].shape.map((length) => length ?? 1);
  return { shape: model.outputShape, parameters: model.countParams(), output: model.predict(wave(example)) };
}

const { dense } = tf.layers;

export function mlp(inputs: number, classes: number): Probe {
  return probe(tf.sequential({
    layers: [
      dense({ units: 32, activation: "relu", inputShape: [inputs] }),
      dense({ units: 16, activation: "relu" }),
      dense({ units: classes, activation: "softmax" }),
    ],
  }));
}

function chain(input: tf.SymbolicTensor | tf.SymbolicTensor[], ...layers: tf.layers.Layer[]): tf.SymbolicTensor {
  const output = layers.reduce<ReturnType<tf.layers.Layer["apply"]>>((value, layer) => layer.apply(value), input);
  if (!(output instanceof tf.SymbolicTensor)) throw new Error("a symbolic input gives a symbolic output");
  return output;
}

export function wideAndDeep(inputs: number, classes: number): Probe {
  const input = tf.input({ shape: [inputs] });
  const deep = chain(input, dense({ units: 16, activation: "relu" }), dense({ units: 8, activation: "relu" }));
  const output = chain([input, deep], tf.layers.concatenate(), dense({ units: classes, activation: "softmax" }));
  return probe(tf.model({ inputs: input, outputs: output }));
}

export function cnn(size: number, channels: number, classes: number): Probe {
  return probe(tf.sequential({
    layers: [
      tf.layers.conv2d({ filters: 8, kernelSize: 3, padding: "same", activation: "relu", inputShape: [size, size, channels] }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.conv2d({ filters: 16, kernelSize: 3, padding: "valid", activation: "relu" }),
      tf.layers.flatten(),
      dense({ units: classes, activation: "softmax" }),
    ],
  }));
}

export function autoencoder(inputs: number, code: number): Probe {
  return probe(tf.sequential({
    layers: [
      dense({ units: 24, activation: "relu", inputShape: [inputs] }),
      dense({ units: code }),
      dense({ units: 24, activation: "relu" }),
      dense({ units: inputs, activation: "sigmoid" }),
    ],
  }));
}

export function residual(inputs: number, blocks: number, classes: number): Probe {
  const input = tf.input({ shape: [inputs] });
  let h = chain(input, dense({ units: 16, activation: "relu" }));
  for (let block = 0; block < blocks; block++) {
    const change = chain(h, dense({ units: 16, activation: "relu" }), dense({ units: 16 }));
    h = chain(change, tf.layers.activation({ activation: "relu" }));
  }
  return probe(tf.model({ inputs: input, outputs: chain(h, dense({ units: classes, activation: "softmax" })) }));
}
