import * as tf from "@tensorflow/tfjs";

interface Probe {
  shape: unknown;
  parameters: number;
  output: tf.Tensor | tf.Tensor[];
}

/** A fixed pattern of the given shape. */
function wave(shape: number[]): tf.Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tf.tensor(Array.from({ length: size }, (_, i) => 0.3 * Math.cos(i * i)), shape);
}

/** What is judged: shape, number of parameters, and the answer with fixed weights to a fixed input. Leave it as it is. */
function probe(model: tf.LayersModel): Probe {
  for (const layer of model.layers) layer.setWeights(layer.getWeights().map((weight) => wave(weight.shape)));
  const example = model.inputs[0].shape.map((length) => length ?? 1);
  return { shape: model.outputShape, parameters: model.countParams(), output: model.predict(wave(example)) };
}

export function mlp(inputs: number, classes: number): Probe {
  throw new NotImplemented("build the plain network");
}

export function wideAndDeep(inputs: number, classes: number): Probe {
  throw new NotImplemented("build the two branches and join them");
}

export function cnn(size: number, channels: number, classes: number): Probe {
  throw new NotImplemented("build the convolutional network");
}

export function autoencoder(inputs: number, code: number): Probe {
  throw new NotImplemented("build the network with a narrow middle");
}

export function residual(inputs: number, blocks: number, classes: number): Probe {
  throw new NotImplemented("build the blocks with a way round");
}
