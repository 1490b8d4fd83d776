// expect: returned ["undefined","undefined","undefined","undefined"]
// offers: tensorflow
// The library leaves nothing behind in the global scope.
import * as tf from "@tensorflow/tfjs";
export function attack(): unknown {
  const host = tf.env().global;
  return ["process", "require", "library", "shim"].map((name) => typeof Reflect.get(host, name) === "undefined" ? typeof Reflect.get(globalThis, name) : "found");
}
