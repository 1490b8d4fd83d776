// expect: returned [5]
// offers: tensorflow
// Tensors are looked up with the engine's own function.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  const tensor = tf.tensor1d([5]);
  Object.assign(WeakMap.prototype, { get: () => ({ values: new Float32Array([99]) }) });
  return tensor;
}
