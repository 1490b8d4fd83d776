// expect: time_limit_exceeded
// offers: tensorflow | async
// Trains until it is stopped, one promise after the other.
import * as tf from "@tensorflow/tfjs";
export async function attack(): Promise<unknown> {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  await model.fit(tf.ones([64, 1]), tf.ones([64, 1]), { epochs: 1e9, verbose: 0 });
  return 1;
}
