import { elementsAreData, hasOnlyData } from "./accessors.ts";
import {
  arrayPrototype, dataProperty, element, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, isArray, isDetached, isTypedArray, type Numbers, objectPrototype, ownKeys, SafeSet,
  setAdd, setDelete, setHas, stringifyJson, typedArrayBuffer, typedArrayLength, typedArrayTag,
} from "./primordials.ts";
import { isProxy } from "./proxies.ts";
import { readTensor, type TensorContent } from "./tensors.ts";

/** As in encoding.ts on the other side. */
const maxDepth = 100;
/** A value nested deeper than this would take a stack of more memory than a program may use. */
const bottomless = 100_000;

const wireTypes = new SafeSet([
  "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "Float32Array", "Float64Array",
]);

/** Whether a descriptor's `value` is its own even where nothing is there: nobody gave one to all objects. */
let plainDescriptors = !hasOwn(objectPrototype, "value");
/** Whether arrays of ordinary numbers can be left to the engine: nobody gave arrays a toJSON, or elements to their prototypes. */
let engineWrites = true;
/** More elements are written one by one, so that a result which is too large is noticed before it is there as a text. */
const mostForEngine = 10_000;
/** The longest text that may come out, in UTF-16 units. */
let limit = 0;
let written = "";
let parents = new SafeSet<object>();

/** Why a value was not encoded at all. Thrown inside this module only. */
const tooLarge = { reason: "too large" };
const tooDeep = { reason: "too deep" };

export type Encoded = { status: "encoded"; json: string } | { status: "too large" | "too deep" };

/**
 * The value in the tagged encoding of domain/value.ts, as JSON. Runs no code of the student: a proxy
 * or an accessor is an unsupported value, and no prototype is consulted.
 */
export function encode(value: unknown, maxLength: number): Encoded {
  limit = maxLength;
  written = "";
  parents = new SafeSet();
  // Nothing of the student's runs from here to the end, so it stays as it is.
  plainDescriptors = !hasOwn(objectPrototype, "value");
  engineWrites = elementsAreData() && !hasOwn(arrayPrototype, "toJSON") && !hasOwn(objectPrototype, "toJSON");
  try {
    encodeAt(value, 0);
    return { status: "encoded", json: written };
  } catch (reason) {
    if (reason === tooLarge) return { status: "too large" };
    if (reason === tooDeep) return { status: "too deep" };
    throw reason;
  } finally {
    written = "";
  }
}

function write(piece: string): void {
  written += piece;
  if (written.length > limit) throw tooLarge;
}

function writeString(text: string): void {
  if (text.length > limit - written.length) throw tooLarge;
  write(stringifyJson(text));
}

const writeUnsupported = (what: string): void => write(`{"$":"unsupported","what":${stringifyJson(what)}}`);

function writeNumber(value: number): void {
  if (value !== value) write('{"$":"NaN"}');
  else if (value === Infinity) write('{"$":"Infinity"}');
  else if (value === -Infinity) write('{"$":"-Infinity"}');
  else if (value === 0 && 1 / value < 0) write('{"$":"-0"}');
  else write("" + value);
}

function encodeAt(value: unknown, depth: number): void {
  switch (typeof value) {
    case "number": return writeNumber(value);
    case "string": return writeString(value);
    case "boolean": return write(value ? "true" : "false");
    case "undefined": return write('{"$":"undefined"}');
    case "function": return writeUnsupported("a function");
    case "symbol": return writeUnsupported("a symbol");
    case "bigint": return writeUnsupported("a BigInt");
    default: return encodeReference(value, depth);
  }
}

function encodeReference(value: unknown, depth: number): void {
  if (typeof value === "object" && value !== null) encodeObject(value, depth);
  else write("null");
}

function encodeObject(value: object, depth: number): void {
  if (isProxy(value)) return writeUnsupported("a Proxy");
  if (setHas(parents, value)) return writeUnsupported("a value that contains itself");
  if (depth >= maxDepth) {
    if (isBottomless(value)) throw tooDeep;
    return writeUnsupported(`a value nested more than ${maxDepth} levels deep`);
  }
  setAdd(parents, value);
  if (isArray(value)) encodeArray(value, depth + 1);
  else if (isTypedArray(value)) encodeTypedArray(value);
  else {
    const prototype = getPrototypeOf(value);
    if (prototype === objectPrototype || prototype === null) encodeEntries(value, depth + 1);
    else encodeInstance(value);
  }
  setDelete(parents, value);
}

/** Follows the first element down. */
function isBottomless(value: object): boolean {
  let inner: unknown = value;
  for (let depth = 0; depth < bottomless; depth++) {
    if (typeof inner !== "object" || inner === null || isProxy(inner)) return false;
    const first = isArray(inner) ? "0" : ownKeys(inner)[0];
    if (first === undefined) return false;
    inner = dataProperty(inner, first);
    if (inner === value) return false;
  }
  return true;
}

function encodeArray(array: unknown[], depth: number): void {
  const { length } = array;
  if (length * 2 > limit - written.length) throw tooLarge;
  if (engineWrites && length <= mostForEngine && hasOnlyData(array) && !hasOwn(array, "toJSON")) {
    let i = 0;
    // A fresh isolate interprets each step, and most results are numbers: as few steps for each as can be.
    for (; i < length; i++) {
      const item = array[i];
      if (typeof item !== "number" || item - item !== 0 || (item === 0 && 1 / item < 0)) break;
    }
    if (i === length) return write(stringifyJson(array));
  }
  write("[");
  for (let i = 0; i < length; i++) {
    if (i > 0) written += ",";
    const property = getOwnPropertyDescriptor(array, i);
    if (property !== undefined && (plainDescriptors || hasOwn(property, "value"))) {
      const item: unknown = property.value;
      // Nearly every element is an ordinary number, and a fresh isolate interprets each call: none is made here.
      if (typeof item === "number" && item - item === 0 && (item !== 0 || 1 / item > 0)) {
        written += item;
        if (written.length > limit) throw tooLarge;
        continue;
      }
    }
    encodeProperty(property, depth);
  }
  write("]");
}

function encodeProperty(property: PropertyDescriptor | undefined, depth: number): void {
  if (property === undefined) write('{"$":"hole"}');
  else if (hasOwn(property, "value")) encodeAt(property.value, depth);
  else writeUnsupported("a getter");
}

function encodeTypedArray(array: object & Numbers): void {
  const tag = typedArrayTag(array);
  if (tag === undefined || !setHas(wireTypes, tag)) return writeUnsupported(`a ${tag}`);
  if (isDetached(typedArrayBuffer(array))) return writeUnsupported(`a ${tag} whose buffer is detached`);
  const length = typedArrayLength(array);
  if (length * 2 > limit - written.length) throw tooLarge;
  write(`{"$":"${tag}","v":[`);
  // Elements of a typed array are no properties: no getter, no prototype.
  for (let i = 0; i < length; i++) {
    if (i > 0) write(",");
    writeNumber(element(array, i));
  }
  write("]}");
}

/** An object of a class: a tensor is the nested array that its `arraySync` gives; anything else is unsupported. */
function encodeInstance(value: object): void {
  const tensor = readTensor(value);
  if (tensor === null) writeUnsupported(kindOf(value));
  else if (typeof tensor === "string") writeUnsupported(tensor);
  else if (typedArrayLength(tensor.values) * 2 > limit - written.length) throw tooLarge;
  else encodeAxis(tensor, 0, 0);
}

/** Writes one axis of a tensor, and those after it. @returns where the values of what follows begin */
function encodeAxis(tensor: TensorContent, axis: number, from: number): number {
  const { shape, values } = tensor;
  if (shape.length === 0) {
    writeNumber(element(values, from));
    return from + 1;
  }
  const size = shape[axis];
  if (size * 2 > limit - written.length) throw tooLarge;
  const isLast = axis + 1 === shape.length;
  let at = from;
  write("[");
  for (let i = 0; i < size; i++) {
    if (i > 0) written += ",";
    if (!isLast) at = encodeAxis(tensor, axis + 1, at);
    else {
      // As in encodeArray: no call for an ordinary number.
      const value = values[at];
      if (typeof value === "number" && value - value === 0 && (value !== 0 || 1 / value > 0)) written += value;
      else writeNumber(element(values, at));
      at++;
    }
    if (written.length > limit) throw tooLarge;
  }
  write("]");
  return at;
}

function encodeEntries(object: object, depth: number): void {
  const keys = ownKeys(object);
  const { length } = keys;
  write('{"$":"object","v":[');
  let first = true;
  for (let i = 0; i < length; i++) {
    const key = keys[i];
    if (typeof key !== "string") continue;
    const property = getOwnPropertyDescriptor(object, key);
    if (property === undefined || property.enumerable !== true) continue;
    write(first ? "[" : ",[");
    first = false;
    writeString(key);
    write(",");
    encodeProperty(property, depth);
    write("]");
  }
  write("]}");
}

/** "a Map", "an object of class Dense": by the name of the constructor, as far as it can be read without running anything. */
export function kindOf(value: object): string {
  const prototype: object | null = isProxy(value) ? null : getPrototypeOf(value);
  const maker: unknown = prototype === null || isProxy(prototype) ? undefined : dataProperty(prototype, "constructor");
  const name = typeof maker === "function" && !isProxy(maker) ? dataProperty(maker, "name") : undefined;
  return typeof name === "string" && name !== "" && name.length <= 60 ? `an object of class ${name}` : "an object of a class";
}
