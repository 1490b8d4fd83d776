/**
 * Here each row is standardised by itself: the mean is taken over the columns.
 * Features are columns, so take mean and deviation along axis 0.
 */
import * as tf from "@tensorflow/tfjs";

export function standardise(x: number[][]): tf.Tensor {
  return tf.tidy(() => {
    const centred = tf.sub(tf.tensor2d(x), tf.mean(tf.tensor2d(x), 1, true));
    const deviation = tf.sqrt(tf.mean(tf.square(centred), 1, true));
    return tf.div(centred, tf.where(tf.greater(deviation, 0), deviation, tf.onesLike(deviation)));
  });
}
