import {
  dataProperty, element, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, isArray, isTypedArray, type Numbers, objectPrototype, ownKeys, slice, stringifyJson,
  symbolDescription, typedArrayLength, typedArrayTag,
} from "./primordials.ts";
import { kindOf } from "./encode.ts";
import { describe } from "./describe-error.ts";
import { isProxy } from "./proxies.ts";
import { readTensor, type TensorContent } from "./tensors.ts";

const maxItems = 100;
const maxText = 10_000;
const maxDepth = 6;

const cut = (text: string): string =>
  text.length > maxText ? (text.length > 1_000_000 ? `(a text of ${text.length} characters)` : `${slice(text, 0, maxText)}…`) : text;

/** A value as console.log prints it: a string as it is, a matrix row by row. Runs no code of the student. */
export function show(value: unknown): string {
  return typeof value === "string" ? cut(value) : cut(inner(value, 0));
}

function inner(value: unknown, depth: number): string {
  switch (typeof value) {
    case "string": return stringifyJson(cut(value));
    case "number": return value === 0 && 1 / value < 0 ? "-0" : "" + value;
    case "bigint": return `${value}n`;
    case "symbol": return `Symbol(${cut(symbolDescription(value) ?? "")})`;
    case "function": return "[function]";
    case "object": return value === null ? "null" : object(value, depth);
    default: return "" + value;
  }
}

function object(value: object, depth: number): string {
  if (isProxy(value)) return "[Proxy]";
  if (depth > maxDepth) return "…";
  if (isArray(value)) return array(value, depth);
  if (isTypedArray(value)) return `${typedArrayTag(value)} ${typedArray(value)}`;
  const prototype = getPrototypeOf(value);
  if (prototype !== null && prototype !== objectPrototype) {
    const content = readTensor(value);
    if (content !== null) return typeof content === "string" ? `[${content}]` : tensor(content);
    if (getOwnPropertyDescriptor(value, "stack") !== undefined) return describe(value).message;
    return `[${kindOf(value)}] ${entries(value, depth)}`;
  }
  return entries(value, depth);
}

function property(owner: object, key: PropertyKey, depth: number): string {
  const found = getOwnPropertyDescriptor(owner, key);
  if (found === undefined) return "(empty)";
  return hasOwn(found, "value") ? inner(found.value, depth) : "[getter]";
}

function array(value: unknown[], depth: number): string {
  const { length } = value;
  const shown = length < maxItems ? length : maxItems;
  const rows = isArray(dataProperty(value, 0));
  const separator = rows ? ",\n " + indent(depth) : ", ";
  let text = "[";
  for (let i = 0; i < shown && text.length < maxText; i++) {
    text += (i > 0 ? separator : "") + property(value, i, depth + 1);
  }
  return length > shown ? `${text}, … ${length - shown} more]` : `${text}]`;
}

function indent(depth: number): string {
  let text = "";
  for (let i = 0; i < depth; i++) text += " ";
  return text;
}

function typedArray(value: Numbers): string {
  const length = typedArrayLength(value);
  const shown = length < maxItems ? length : maxItems;
  let text = "[";
  for (let i = 0; i < shown; i++) text += (i > 0 ? ", " : "") + element(value, i);
  return length > shown ? `${text}, … ${length - shown} more]` : `${text}]`;
}

/** "Tensor float32 [2, 3]", and below it the values row by row. */
function tensor(content: TensorContent): string {
  let shape = "";
  for (let i = 0; i < content.shape.length; i++) shape += (i > 0 ? ", " : "") + content.shape[i];
  return `Tensor ${content.dtype} [${shape}]\n${axis(content, 0, 0)}`;
}

/** The part of a tensor that begins at value number `from`, along this axis and those after it. */
function axis(content: TensorContent, at: number, from: number): string {
  const { shape, values } = content;
  if (at === shape.length) return inner(element(values, from), 0);
  let stride = 1;
  for (let i = at + 1; i < shape.length; i++) stride *= shape[i];
  const size = shape[at];
  const shown = size < maxItems ? size : maxItems;
  const separator = at + 1 < shape.length ? ",\n" + indent(at + 1) : ", ";
  let text = "[";
  for (let i = 0; i < shown && text.length < maxText; i++) {
    text += (i > 0 ? separator : "") + axis(content, at + 1, from + i * stride);
  }
  return size > shown ? `${text}, … ${size - shown} more]` : `${text}]`;
}

function entries(value: object, depth: number): string {
  const keys = ownKeys(value);
  const { length } = keys;
  let text = "{";
  let count = 0;
  for (let i = 0; i < length && count < maxItems && text.length < maxText; i++) {
    const key = keys[i];
    if (typeof key !== "string") continue;
    text += `${count > 0 ? ", " : " "}${cut(key)}: ${property(value, key, depth + 1)}`;
    count++;
  }
  return count === 0 ? "{}" : `${text} }`;
}
