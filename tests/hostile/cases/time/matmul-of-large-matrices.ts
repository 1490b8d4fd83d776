// expect: time_limit_exceeded
// offers: tensorflow
// One call of the library that computes for minutes.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  return tf.matMul(tf.ones([1500, 1500]), tf.ones([1500, 1500])).sum();
}
