// expect: returned [5]
// offers: tensorflow
// What the program makes of the library's methods does not speak for a tensor.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  Object.assign(tf.Tensor.prototype, { dataSync: () => { for (;;); }, arraySync: () => [99] });
  return tf.tensor1d([5]);
}
