import { asWritten, inEnglishOf, listed, said, type Said } from "#domain/said.ts";
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

/** "an array of shape [2, 3]". */
export const arrayOf = (shape: readonly number[], name = "array"): Said =>
  said("{name, select, Float32Array {a} Float64Array {a} other {an}} {name} of shape {shape}", { name, shape: formatShape(shape) });

/** A value in words: "the number 3", "an array of shape [2, 3]", "a function". */
export function describe(value: unknown): Said {
  if (typeof value === "number") return said("the number {number}", { number: formatNumber(value) });
  if (typeof value === "boolean") return asWritten(String(value));
  if (typeof value === "string") return value.length > 40 ? said("a string of {count} characters", { count: value.length }) : said("the string {text}", { text: JSON.stringify(value) });
  if (value instanceof UnsupportedValue) return describeUnsupported(value.what);
  if (isList(value) && value.length === 0) return said("an empty array");
  if (!isList(value)) return describeType(value);
  const shape = shapeOf(value);
  return shape === null ? said("an array whose rows differ in length") : arrayOf(shape, isTypedArray(value) ? value.constructor.name : "array");
}

/** "a number", "null", "an object". */
export function describeType(value: unknown): Said {
  if (value === null || value === undefined) return asWritten(String(value));
  return said("{type, select, number {a number} string {a string} boolean {a boolean} function {a function} symbol {a symbol} bigint {a BigInt} other {an object}}", { type: typeof value });
}

const ofClass = "an object of class ";
const describeObject = (name: string): Said => said("an object of class {name}", { name });

/** Names that are no student's invention. Whoever names a class can put into it what a hidden case must not tell. */
const knownKinds = new Map([
  ...[
    said("a function"), said("a symbol"), said("a BigInt"), said("a Proxy"), said("a getter"), said("a value that contains itself"),
    said("a value nested more than {most} levels deep", { most: maxDepth }),
  ].map((kind): [string, Said] => [inEnglishOf(kind), kind]),
  ...["Map", "Set", "WeakMap", "WeakSet", "Date", "Promise", "RegExp", "Error", "Boolean", "Number", "String", "ArrayBuffer", "DataView", "Tensor", "Variable"]
    .map((name): [string, Said] => [`${ofClass}${name}`, describeObject(name)]),
]);

/** In the program's words, or ours where it uses them. */
const describeUnsupported = (what: string): Said =>
  knownKinds.get(what) ?? (what.startsWith(ofClass) ? describeObject(what.slice(ofClass.length)) : asWritten(what));

/** The kind of value alone, without what is in it: for hidden cases. */
export function describeKind(value: unknown): Said {
  if (isList(value)) return said("an array");
  if (value instanceof UnsupportedValue) return knownKinds.get(value.what) ?? said("a value of another kind");
  return describeType(value);
}

/** "row 1, column 2" for [1, 2]; indices count from 0, as in the code. */
export function pathInWords(path: Path): Said {
  const steps: Said[] = [];
  let indices: number[] = [];
  for (const step of path) {
    if (typeof step === "number") indices.push(step);
    else {
      if (indices.length > 0) steps.push(itemAt(indices));
      indices = [];
      steps.push(quoted(step));
    }
  }
  if (indices.length === 2) steps.push(said("row {row}, column {column}", { row: indices[0], column: indices[1] }));
  else if (indices.length > 0) steps.push(said("index {index}", { index: indices.length === 1 ? indices[0] : `[${indices.join("][")}]` }));
  return listed(steps);
}

/** The name of a key. */
export const quoted = (key: string): Said => said("\"{key}\"", { key });

export const itemAt = (indices: readonly number[]): Said => said("item {index}", { index: indices.join(", ") });

/** "At row 1, column 2: " and what is so there; the sentence as it begins for the result itself. */
export const located = (path: Path, whole: Said, there: Said): Said =>
  path.length === 0 ? whole : said("At {place}: {sentence}", { place: pathInWords(path), sentence: there });

/** "Expected the number 3, got undefined." */
export function expectedGot(path: Path, wanted: Said, got: Said): Said {
  return located(path, said("Expected {wanted}, got {got}.", { wanted, got }), said("expected {wanted}, got {got}.", { wanted, got }));
}

export function notFinite(path: Path, value: number): Said {
  const sentence = said("{value} is not a finite number.", { value: String(value) });
  return located(path, sentence, sentence);
}

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
