/**
 * Your small errors count twice what they should: the half before the square is missing. With it the slope of the loss is
 * the error itself, and it meets the slope delta of the straight part.
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
    return small.square().add(size.sub(small).mul(delta)).mean(1);
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
    return weight.mul(tf.sub(1, q).pow(gamma)).mul(q.log()).neg().mean(1);
  }, prediction);
}
