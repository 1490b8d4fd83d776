import { dataProperty, define, includes, isArray, parseJson, SafeMap, mapGet } from "./primordials.ts";

interface Sink { [index: number]: number }

const typedArrays = new SafeMap<unknown, new (length: number) => object & Sink>([
  ["Int8Array", Int8Array], ["Uint8Array", Uint8Array], ["Uint8ClampedArray", Uint8ClampedArray],
  ["Int16Array", Int16Array], ["Uint16Array", Uint16Array], ["Int32Array", Int32Array], ["Uint32Array", Uint32Array],
  ["Float32Array", Float32Array], ["Float64Array", Float64Array],
]);

/** The arguments of a call, fresh, from the JSON of an array of wire values of ours. */
export function decodeArguments(json: string): unknown[] {
  const parsed: unknown = parseJson(json);
  if (!isArray(parsed)) throw new TypeError("arguments must be an array");
  // Without a brace there is no tag, and the array is already what it stands for.
  if (includes(json, "{")) decodeItems(parsed);
  return parsed;
}

/** In place: each element is already an own property, so assigning meets no setter on a prototype. */
function decodeItems(items: unknown[]): void {
  const { length } = items;
  for (let i = 0; i < length; i++) {
    const item = items[i];
    if (typeof item !== "object" || item === null) continue;
    if (isArray(item)) decodeItems(item);
    else if (dataProperty(item, "$") === "hole") delete items[i];
    else items[i] = decodeTagged(item);
  }
}

function decodeTagged(node: object): unknown {
  const tag = dataProperty(node, "$");
  if (tag === "NaN") return 0 / 0;
  if (tag === "Infinity") return 1 / 0;
  if (tag === "-Infinity") return -1 / 0;
  if (tag === "-0") return -0;
  const items = dataProperty(node, "v");
  if (!isArray(items)) return undefined;
  if (tag === "object") return decodeEntries(items);
  return decodeTypedArray(tag, items);
}

function decodeEntries(entries: unknown[]): object {
  const object = {};
  const { length } = entries;
  for (let i = 0; i < length; i++) {
    const entry = entries[i];
    if (!isArray(entry)) continue;
    const key: unknown = entry[0];
    decodeItems(entry);
    if (typeof key === "string") define(object, key, entry[1]);
  }
  return object;
}

function decodeTypedArray(tag: unknown, items: unknown[]): unknown {
  const Type = mapGet(typedArrays, tag);
  if (Type === undefined) return undefined;
  decodeItems(items);
  const { length } = items;
  const array = new Type(length);
  for (let i = 0; i < length; i++) {
    const item = items[i];
    array[i] = typeof item === "number" ? item : 0;
  }
  return array;
}
