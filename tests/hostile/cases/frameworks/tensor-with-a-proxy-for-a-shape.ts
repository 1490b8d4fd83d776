// expect: returned {"$":"unsupported","what":"a Tensor whose inside was changed"}
// offers: tensorflow
// Not even its length is asked.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  const tensor = tf.ones([2]);
  Object.defineProperty(tensor, "shape", { value: new Proxy([2], { get() { for (;;); }, getOwnPropertyDescriptor() { for (;;); } }) });
  return tensor;
}
