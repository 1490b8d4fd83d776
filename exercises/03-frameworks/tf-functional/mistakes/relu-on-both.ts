/**
 * Both branches run through a ReLU here. The right one has a tanh: its units lie between -1 and 1 and may be negative.
 */
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

export function twoInputs(weights: Weights, a: number[][], b: number[][]): Result {
  const { left, right, output } = weights;
  const leftInput = tf.input({ shape: [left.W.length] });
  const rightInput = tf.input({ shape: [right.W.length] });

  const leftLayer = tf.layers.dense({ units: left.b.length, activation: "relu" });
  const rightLayer = tf.layers.dense({ units: right.b.length, activation: "relu" });
  const outputLayer = tf.layers.dense({ units: output.b.length, activation: "sigmoid" });

  const joined = tf.layers.concatenate().apply([symbolic(leftLayer, leftInput), symbolic(rightLayer, rightInput)]);
  const model = tf.model({ inputs: [leftInput, rightInput], outputs: symbolic(outputLayer, joined) });

  setDense(leftLayer, left);
  setDense(rightLayer, right);
  setDense(outputLayer, output);
  return {
    output: model.predict([tf.tensor2d(a), tf.tensor2d(b)]),
    parameters: model.countParams(),
    inputs: model.inputs.map((input) => input.shape),
  };
}

type Applied = ReturnType<tf.layers.Layer["apply"]>;

function symbolic(layer: tf.layers.Layer, input: Applied): tf.SymbolicTensor {
  const output = layer.apply(input);
  if (!(output instanceof tf.SymbolicTensor)) throw new Error("a symbolic input gives a symbolic output");
  return output;
}

function setDense(layer: tf.layers.Layer, { W, b }: Dense): void {
  layer.setWeights([tf.tensor2d(W), tf.tensor1d(b)]);
}
