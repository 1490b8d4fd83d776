// expect: returned {"$":"unsupported","what":"a Tensor whose inside was changed"}
// offers: tensorflow
// Tensors are read without running what hangs on them.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  const tensor = tf.ones([2]);
  Object.defineProperty(tensor, "shape", { get() { for (;;); } });
  return tensor;
}
