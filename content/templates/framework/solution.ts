import * as tf from "@tensorflow/tfjs";

/** Each column with mean 0 and deviation 1; a constant one becomes zeros. */
export function standardise(x: number[][]): tf.Tensor {
  return tf.tidy(() => {
    const centred = tf.sub(tf.tensor2d(x), tf.mean(tf.tensor2d(x), 0));
    const deviation = tf.sqrt(tf.mean(tf.square(centred), 0));
    return tf.div(centred, tf.where(tf.greater(deviation, 0), deviation, tf.onesLike(deviation)));
  });
}
