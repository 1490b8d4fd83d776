// expect: returned {"$":"unsupported","what":"a Tensor whose inside was changed"}
// offers: tensorflow
// Nothing behind it.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  return Object.create(tf.Tensor.prototype, { shape: { value: [1] }, dtype: { value: "float32" }, dataId: { value: {} } });
}
