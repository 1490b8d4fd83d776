/**
 * Your raw version has only the seven digits of float32: it was computed by the framework that it is to be compared with. Two
 * answers from one source always agree; write the arrays yourself.
 */
import * as tf from "@tensorflow/tfjs";

interface Weights {
  W1: number[][];
  b1: number[];
  W2: number[][];
  b2: number[];
}

interface Result {
  probabilities: number[][] | tf.Tensor;
  loss: number | tf.Tensor;
  dW1: number[][] | tf.Tensor;
  db1: number[] | tf.Tensor;
  dW2: number[][] | tf.Tensor;
  db2: number[] | tf.Tensor;
}

export function raw(x: number[][], labels: number[], weights: Weights): Result {
  return framework(x, labels, weights);
}

export function framework(x: number[][], labels: number[], { W1, b1, W2, b2 }: Weights): Result {
  const input = tf.tensor2d(x);
  const truth = tf.oneHot(tf.tensor1d(labels, "int32"), b2.length);
  const logits = (w1: tf.Tensor, c1: tf.Tensor, w2: tf.Tensor, c2: tf.Tensor): tf.Tensor => tf.relu(input.matMul(w1).add(c1)).matMul(w2).add(c2);
  const lossOf = (...weights: [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor]): tf.Tensor => tf.losses.softmaxCrossEntropy(truth, logits(...weights));

  const parameters: [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor] = [tf.tensor2d(W1), tf.tensor1d(b1), tf.tensor2d(W2), tf.tensor1d(b2)];
  const { value, grads: [dW1, db1, dW2, db2] } = tf.valueAndGrads(lossOf)(parameters);
  return { probabilities: tf.softmax(logits(...parameters)), loss: value, dW1, db1, dW2, db2 };
}
