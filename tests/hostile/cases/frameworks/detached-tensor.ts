// expect: returned {"$":"unsupported","what":"a Tensor whose inside was changed"}
// offers: tensorflow
// Its values were taken away.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  const values = new Float32Array([1, 2]);
  const tensor = tf.tensor1d(values);
  values.buffer.transfer();
  return tensor;
}
