// expect: threw
// offers: tensorflow | async
// There is no network, and the library is told so.
import * as tf from "@tensorflow/tfjs";
export async function attack(): Promise<unknown> {
  return tf.loadLayersModel("http://localhost/model.json");
}
