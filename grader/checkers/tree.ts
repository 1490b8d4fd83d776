import { formatNumber } from "#domain/value.ts";
import { maxDepth, UnsupportedValue } from "../runner/encoding.ts";

/** Steps from the result to a value in it: indices of arrays and keys of objects. */
export type Path = readonly (number | string)[];

type TypedArray = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array
  | Int32Array | Uint32Array | Float32Array | Float64Array;

export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
    && !(value instanceof BigInt64Array) && !(value instanceof BigUint64Array);
}

/** Arrays and typed arrays: to a checker, a row of numbers is a row of numbers. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || isTypedArray(value);
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || isList(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Ranks above this are described no further: no exercise has them, and a hostile result may be a million deep. */
const deepest = 12;

/** [2, 3] for two rows of three; [] for a single value; null when rows differ in length or depth. */
export function shapeOf(value: unknown, depth = 0): number[] | null {
  if (!isList(value)) return [];
  if (depth > deepest) return null;
  if (value.length === 0 || isTypedArray(value)) return [value.length];
  const first = shapeOf(value[0], depth + 1);
  if (first === null) return null;
  for (let i = 1; i < value.length; i++) {
    if (first.length === 0 && typeof value[i] === "number") continue;
    const other = shapeOf(value[i], depth + 1);
    if (other === null || other.length !== first.length || other.some((size, axis) => size !== first[axis])) return null;
  }
  return [value.length, ...first];
}

export const formatShape = (shape: readonly number[]) => `[${shape.join(", ")}]`;

/** A value in words: "the number 3", "an array of shape [2, 3]", "a function". */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (typeof value === "number") return `the number ${formatNumber(value)}`;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return value.length > 40 ? `a string of ${value.length} characters` : `the string ${JSON.stringify(value)}`;
  if (typeof value === "bigint") return "a BigInt";
  if (value instanceof UnsupportedValue) return value.what;
  if (isList(value)) {
    if (value.length === 0) return "an empty array";
    const shape = shapeOf(value);
    const name = isTypedArray(value) ? value.constructor.name : "array";
    return shape === null ? "an array whose rows differ in length" : `${/^[AEIOU]/i.test(name) ? "an" : "a"} ${name} of shape ${formatShape(shape)}`;
  }
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Names that are no student's invention. Whoever names a class can put into it what a hidden case must not tell. */
const knownKinds = new Set([
  ...["a function", "a symbol", "a BigInt", "a Proxy", "a getter", "a value that contains itself", `a value nested more than ${maxDepth} levels deep`],
  ...["Map", "Set", "WeakMap", "WeakSet", "Date", "Promise", "RegExp", "Error", "Boolean", "Number", "String", "ArrayBuffer", "DataView", "Tensor", "Variable"].map((name) => `an object of class ${name}`),
]);

/** The kind of value alone, without what is in it: for hidden cases. */
export function describeKind(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (isList(value)) return "an array";
  if (value instanceof UnsupportedValue) return knownKinds.has(value.what) ? value.what : "a value of another kind";
  if (typeof value === "bigint") return "a BigInt";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** "row 1, column 2" for [1, 2]; indices count from 0, as in the code. */
export function pathInWords(path: Path): string {
  const keys: string[] = [];
  let indices: number[] = [];
  for (const step of path) {
    if (typeof step === "number") indices.push(step);
    else {
      if (indices.length > 0) keys.push(`item ${indices.join(", ")}`);
      indices = [];
      keys.push(`"${step}"`);
    }
  }
  if (indices.length === 1) keys.push(`index ${indices[0]}`);
  else if (indices.length === 2) keys.push(`row ${indices[0]}, column ${indices[1]}`);
  else if (indices.length > 2) keys.push(`index [${indices.join("][")}]`);
  return keys.join(", ");
}

/** "At row 1, column 2: " or nothing for the result itself. */
export const located = (path: Path, sentence: string) =>
  path.length === 0 ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `At ${pathInWords(path)}: ${sentence}`;

/** A pair of values at the same place of two results of the same structure. */
export interface Leaf { path: Path; actual: unknown; expected: unknown }

/** The pairs of leaves, in reading order. The structures must agree (see structure.ts). */
export function* leaves(actual: unknown, expected: unknown, path: Path = []): Generator<Leaf> {
  if (isList(expected) && isList(actual)) {
    for (let i = 0; i < expected.length; i++) {
      // Most are numbers, and a generator for each of a million costs more than all that is done with them.
      if (typeof expected[i] === "number") yield { path: [...path, i], actual: actual[i], expected: expected[i] };
      else yield* leaves(actual[i], expected[i], [...path, i]);
    }
  } else if (isPlainObject(expected) && isPlainObject(actual)) {
    for (const key of Object.keys(expected)) yield* leaves(actual[key], expected[key], [...path, key]);
  } else {
    yield { path, actual, expected };
  }
}
