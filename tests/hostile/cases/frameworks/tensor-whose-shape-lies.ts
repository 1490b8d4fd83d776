// expect: returned {"$":"unsupported","what":"a Tensor whose inside was changed"}
// offers: tensorflow
// More indices than values.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  const tensor = tf.ones([2]);
  tensor.shape.push(1e9);
  return tensor;
}
