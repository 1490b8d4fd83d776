// expect: memory_limit_exceeded
// offers: tensorflow
// Nothing is ever disposed of, and everything is held.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  const all: tf.Tensor[] = [];
  for (;;) all.push(tf.ones([256, 256]));
}
