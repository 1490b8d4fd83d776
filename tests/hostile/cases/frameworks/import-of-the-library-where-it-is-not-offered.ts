// expect: load compile_error
// The exercise asks for plain arrays.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  return tf.ones([1]);
}
