import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/**
 * The package's own build for browsers: everything is in one file, names of classes as they are documented. Its
 * backend for graphics cards stays idle; the one in plain JavaScript computes.
 */
function built(): string {
  const file = path.join(path.dirname(require.resolve("@tensorflow/tfjs/package.json")), "dist", "tf.es2017.js");
  return readFileSync(file, "utf8").replace(/^\/\/# sourceMappingURL=.*$/m, "");
}

/**
 * TensorFlow.js for programs in the sandbox, as one script.
 * @param inside the script of child/shim/tensorflow.ts, which puts its exports on the global `library`
 * @returns a script that puts a function on the global `library`: it furnishes TensorFlow.js (see there)
 */
export function tensorFlowScript(inside: string): string {
  return `"use strict";
(() => {
const tf = {};
(function (exports, module, define, self) {${built()}\n}).call({}, tf, {}, undefined, {});
${inside}
const { furnish } = globalThis.library;
globalThis.library = (isProxy) => furnish(tf, isProxy);
})();
`;
}
