/**
 * Your raw loss is a mean, but its gradients are those of a sum: the 1/n is missing in delta. With one example nobody
 * notices; with many, the framework gives n times less.
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

type Matrix = number[][];

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const addBias = (a: Matrix, b: number[]): Matrix => a.map((row) => row.map((value, j) => value + b[j]));
const sumRows = (a: Matrix): number[] => a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));

function logSoftmax(z: number[]): number[] {
  const top = Math.max(...z);
  const logTotal = top + Math.log(z.reduce((sum, value) => sum + Math.exp(value - top), 0));
  return z.map((value) => value - logTotal);
}

export function raw(x: number[][], labels: number[], { W1, b1, W2, b2 }: Weights): Result {
  const n = x.length;
  const Z = addBias(matmul(x, W1), b1);
  const H = Z.map((row) => row.map((value) => Math.max(0, value)));
  const logP = addBias(matmul(H, W2), b2).map(logSoftmax);
  const probabilities = logP.map((row) => row.map(Math.exp));
  const loss = -logP.reduce((sum, row, i) => sum + row[labels[i]], 0) / n;

  const delta2 = probabilities.map((row, i) => row.map((p, c) => (p - (c === labels[i] ? 1 : 0))));
  const delta1 = matmul(delta2, transpose(W2)).map((row, i) => row.map((value, j) => (Z[i][j] > 0 ? value : 0)));
  return { probabilities, loss, dW1: matmul(transpose(x), delta1), db1: sumRows(delta1), dW2: matmul(transpose(H), delta2), db2: sumRows(delta2) };
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
