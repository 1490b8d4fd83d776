import type * as TensorFlow from "@tensorflow/tfjs";
import { dataProperty, getPrototypeOf, isArray, isInteger, isTypedArray, SafeSet, setHas, typedArrayLength, typedArrayTag, weakMapGet } from "./primordials.ts";
import type { TensorReader } from "./tensors.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/**
 * The library's own side of the isolate: a script apart from the shim, which runs once TensorFlow.js is
 * there and before any code of a student.
 */

/** What the backend keeps of a tensor. */
interface Kept { values?: object | null }

interface Backend { data: { data: WeakMap<object, Kept> } }

const ownTypes = new SafeSet<unknown>(["Float32Array", "Int32Array", "Uint8Array", "Uint8ClampedArray"]);

/**
 * Makes TensorFlow.js ready.
 * @param isProxy the shim's own: only it has seen proxies being made
 * @returns what a program imports, and what reads a tensor
 */
export function furnish(tf: typeof TensorFlow, isProxy: (value: object) => boolean): { exports: object; readTensor: TensorReader } {
  tf.env().setPlatform("sandbox", {
    fetch: () => { throw new Error("There is no network here."); },
    // Time stands still in the sandbox.
    now: () => 0,
    encode: encodeUtf8,
    decode: decodeUtf8,
    isTypedArray: (value): value is Float32Array => setHas(ownTypes, typedArrayTag(value)),
  });
  // No other backend is there, and this one starts without waiting.
  void tf.setBackend("cpu");
  const backend: unknown = tf.backend();
  if (!isBackend(backend)) throw new Error("the plain JavaScript backend has another form than expected");
  const kept = backend.data.data;
  const tensorPrototype: object = tf.Tensor.prototype;
  const variablePrototype: object = tf.Variable.prototype;
  return {
    exports: tf,
    readTensor(value) {
      const prototype = getPrototypeOf(value);
      if (prototype !== tensorPrototype && prototype !== variablePrototype) return null;
      return contentOf(value, kept, isProxy);
    },
  };
}

function isBackend(value: unknown): value is Backend {
  return typeof value === "object" && value !== null && "data" in value && typeof value.data === "object" && value.data !== null
    && "data" in value.data && value.data.data instanceof WeakMap;
}

function contentOf(tensor: object, kept: WeakMap<object, Kept>, isProxy: (value: object) => boolean): Exclude<ReturnType<TensorReader>, null> {
  const id = dataProperty(tensor, "dataId");
  const shape = dataProperty(tensor, "shape");
  const dtype = dataProperty(tensor, "dtype");
  if (dataProperty(tensor, "isDisposedInternal") === true) return "a Tensor that was disposed of";
  if (dtype === "complex64" || dtype === "string") return `a Tensor of type ${dtype}`;
  const found = typeof id === "object" && id !== null ? weakMapGet(kept, id) : undefined;
  const values: unknown = found === undefined ? undefined : dataProperty(found, "values");
  if (typeof dtype !== "string" || !isArray(shape) || isProxy(shape) || !isShape(shape) || typeof values !== "object" || values === null || !isTypedArray(values)
    || typedArrayLength(values) !== product(shape)) return "a Tensor whose inside was changed";
  return { shape, dtype, values };
}

const maxRank = 20;

function isShape(value: unknown[]): value is number[] {
  if (value.length > maxRank) return false;
  for (let i = 0; i < value.length; i++) {
    const size = dataProperty(value, i);
    if (typeof size !== "number" || !isInteger(size) || size < 0) return false;
  }
  return true;
}

function product(shape: readonly number[]): number {
  let size = 1;
  for (let i = 0; i < shape.length; i++) size *= shape[i];
  return size;
}
