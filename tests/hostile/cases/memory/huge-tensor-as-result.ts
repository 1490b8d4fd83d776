// expect: output_limit_exceeded
// offers: tensorflow
// Four million numbers.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  return tf.ones([2000, 2000]);
}
