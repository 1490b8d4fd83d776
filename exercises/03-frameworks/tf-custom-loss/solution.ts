import * as tf from "@tensorflow/tfjs";

interface Loss {
  /** [n], one for each example. */
  losses: tf.Tensor;
  /** [n, k], of the mean of the losses by the prediction. */
  gradient: tf.Tensor;
}

/** The losses at a prediction [n, k], and the gradient of their mean there. */
function evaluate(lossesAt: (prediction: tf.Tensor) => tf.Tensor, prediction: number[][]): Loss {
  const point = tf.tensor2d(prediction);
  return { losses: lossesAt(point), gradient: tf.grad((p) => lossesAt(p).mean())(point) };
}

/** Squared for small errors, linear beyond delta. Huber 1964. */
export function huber(truth: number[][], prediction: number[][], delta: number): Loss {
  const y = tf.tensor2d(truth);
  return evaluate((p) => {
    const size = p.sub(y).abs();
    // What is below delta counts squared, what is above it linearly: with s = min(|e|, δ), s²/2 + δ (|e| − s).
    const small = size.minimum(delta);
    return small.square().mul(0.5).add(size.sub(small).mul(delta)).mean(1);
  }, prediction);
}

const least = 1e-3;

/** Cross-entropy that turns away from what is already right. Lin et al. 2017. */
export function focal(truth: number[][], prediction: number[][], gamma: number, alpha: number): Loss {
  const y = tf.tensor2d(truth);
  const other = tf.sub(1, y);
  const weight = y.mul(alpha).add(other.mul(1 - alpha));
  return evaluate((prediction) => {
    // Before the logarithm: at 0 its value and its slope are infinite.
    const p = prediction.clipByValue(least, 1 - least);
    const q = y.mul(p).add(other.mul(tf.sub(1, p)));
    return weight.mul(tf.sub(1, q).pow(gamma)).mul(q.log()).neg().mean(1);
  }, prediction);
}
