// expect: memory_limit_exceeded
// offers: tensorflow
// One allocation of 4 GB.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  return tf.zeros([1e9]);
}
