/**
 * Your focal loss raises q to gamma, the probability of what is true: it looks at the examples that are right already. The
 * factor is (1 − q) to the power of gamma, near 1 where the network is wrong.
 */
import * as tf from "@tensorflow/tfjs";

interface Loss {
  /** [n], one for each example. */
  losses: tf.Tensor;
  /** [n, k], of the mean of the losses by the prediction. */
  gradient: tf.Tensor;
}

function evaluate(lossesAt: (prediction: tf.Tensor) => tf.Tensor, prediction: number[][]): Loss {
  const point = tf.tensor2d(prediction);
  return { losses: lossesAt(point), gradient: tf.grad((p) => lossesAt(p).mean())(point) };
}

export function huber(truth: number[][], prediction: number[][], delta: number): Loss {
  const y = tf.tensor2d(truth);
  return evaluate((p) => {
    const size = p.sub(y).abs();
    const small = size.minimum(delta);
    return small.square().mul(0.5).add(size.sub(small).mul(delta)).mean(1);
  }, prediction);
}

const least = 1e-3;

export function focal(truth: number[][], prediction: number[][], gamma: number, alpha: number): Loss {
  const y = tf.tensor2d(truth);
  const other = tf.sub(1, y);
  const weight = y.mul(alpha).add(other.mul(1 - alpha));
  return evaluate((prediction) => {
    const p = prediction.clipByValue(least, 1 - least);
    const q = y.mul(p).add(other.mul(tf.sub(1, p)));
    return weight.mul(q.pow(gamma)).mul(q.log()).neg().mean(1);
  }, prediction);
}
