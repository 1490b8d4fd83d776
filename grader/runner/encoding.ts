import { typedArrayNames, type TypedArrayName, type Wire } from "#domain/value.ts";

/** Deeper nesting than this is an unsupported value: nothing an exercise asks for comes near it. */
export const maxDepth = 100;

/** What `decode` gives for a value that cannot travel; no honest result equals it. */
export class UnsupportedValue {
  /** In words, with its article: "a function", "a Promise". */
  readonly what: string;
  constructor(what: string) {
    this.what = what;
  }
}

const typedArrays = {
  Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array,
} as const;
type TypedArray = InstanceType<(typeof typedArrays)[TypedArrayName]>;

const unsupported = (what: string): Wire => ({ $: "unsupported", what });

function encodeNumber(value: number): Wire {
  if (Number.isNaN(value)) return { $: "NaN" };
  if (value === Infinity) return { $: "Infinity" };
  if (value === -Infinity) return { $: "-Infinity" };
  if (Object.is(value, -0)) return { $: "-0" };
  return value;
}

function typedArrayName(value: object): TypedArrayName | null {
  return typedArrayNames.find((name) => value instanceof typedArrays[name]) ?? null;
}

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;

/**
 * The wire form of a trusted value of ours: arguments of a case, a reference's result. What cannot
 * travel becomes an `unsupported` tag; nothing throws. (What a student's program returns is encoded
 * inside its isolate, by child/shim/encode.ts, to the same form.)
 */
export function encode(value: unknown): Wire {
  return encodeAt(value, []);
}

function encodeAt(value: unknown, parents: object[]): Wire {
  if (value === null) return null;
  switch (typeof value) {
    case "number": return encodeNumber(value);
    case "string": case "boolean": return value;
    case "undefined": return { $: "undefined" };
    case "function": return unsupported("a function");
    case "symbol": return unsupported("a symbol");
    case "bigint": return unsupported("a BigInt");
    default: return encodeReadable(value, parents);
  }
}

/** A getter or a proxy can throw; then it is no data either. */
function encodeReadable(value: object, parents: object[]): Wire {
  try {
    return encodeObject(value, parents);
  } catch {
    return unsupported("a value that cannot be read");
  }
}

function encodeObject(value: object, parents: object[]): Wire {
  if (value instanceof UnsupportedValue) return unsupported(value.what);
  if (parents.includes(value)) return unsupported("a value that contains itself");
  if (parents.length >= maxDepth) return unsupported(`a value nested more than ${maxDepth} levels deep`);
  const inner = [...parents, value];
  if (Array.isArray(value)) {
    return Array.from({ length: value.length }, (_, i): Wire => i in value ? encodeAt(value[i], inner) : { $: "hole" });
  }
  const typed = typedArrayName(value);
  if (typed !== null) return { $: typed, v: Array.from(value as TypedArray, encodeNumber) };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return unsupported(withArticle(value.constructor?.name || "class instance"));
  return { $: "object", v: Object.entries(value).map(([key, inside]) => [key, encodeAt(inside, inner)]) };
}

/**
 * The value behind a wire form, fresh at every call. An `unsupported` or `more` tag gives an
 * {@link UnsupportedValue}.
 */
export function decode(wire: Wire): unknown {
  if (wire === null || typeof wire !== "object") return wire;
  if (Array.isArray(wire)) return decodeArray(wire);
  switch (wire.$) {
    case "NaN": return Number.NaN;
    case "Infinity": return Infinity;
    case "-Infinity": return -Infinity;
    case "-0": return -0;
    case "undefined": case "hole": return undefined;
    case "object": return decodeEntries(wire.v);
    case "unsupported": return new UnsupportedValue(wire.what);
    case "more": return new UnsupportedValue(`${wire.count} more`);
    default: return typedArrays[wire.$].from(wire.v.map(decodeElement));
  }
}

/** An element of a typed array. What is no number is NaN: converting it could run into its own `toString`. */
function decodeElement(wire: Wire): number {
  const value = decode(wire);
  return typeof value === "number" ? value : Number.NaN;
}

function decodeArray(wire: Wire[]): unknown[] {
  const array = new Array<unknown>(wire.length);
  for (let i = 0; i < wire.length; i++) {
    const item = wire[i];
    if (!isHole(item)) array[i] = decode(item);
  }
  return array;
}

const isHole = (wire: Wire): boolean => wire !== null && typeof wire === "object" && !Array.isArray(wire) && wire.$ === "hole";

function decodeEntries(entries: [string, Wire][]): object {
  const object = {};
  for (const [key, value] of entries) {
    // Assigning to "__proto__" would set the prototype; defining it makes an own property.
    Object.defineProperty(object, key, { value: decode(value), writable: true, enumerable: true, configurable: true });
  }
  return object;
}

/**
 * A copy that is small enough to show: at most `maxItems` numbers, strings or other leaves in all,
 * the rest counted by a `more` tag in each array or object that was cut, and long strings cut too.
 */
export function shorten(wire: Wire, maxItems: number): Wire {
  return shortenWithin(wire, { left: maxItems });
}

const maxStringLength = 2000;

function shortenWithin(wire: Wire, budget: { left: number }): Wire {
  if (typeof wire === "string") {
    budget.left--;
    return wire.length <= maxStringLength ? wire : `${wire.slice(0, maxStringLength)}…`;
  }
  if (wire === null || typeof wire !== "object") {
    budget.left--;
    return wire;
  }
  if (Array.isArray(wire)) return shortenItems(wire, budget);
  if (!("v" in wire)) {
    budget.left--;
    return wire;
  }
  if (wire.$ !== "object") return { $: wire.$, v: shortenItems(wire.v, budget) };
  const kept: [string, Wire][] = [];
  for (const [key, value] of wire.v) {
    if (budget.left <= 0) break;
    kept.push([key.slice(0, maxStringLength), shortenWithin(value, budget)]);
  }
  const count = wire.v.length - kept.length;
  return { $: "object", v: count > 0 ? [...kept, ["…", { $: "more", count }]] : kept };
}

function shortenItems(items: Wire[], budget: { left: number }): Wire[] {
  const kept: Wire[] = [];
  for (const item of items) {
    if (budget.left <= 0) break;
    kept.push(shortenWithin(item, budget));
  }
  // An empty row costs something too, or a million of them would pass.
  if (items.length === 0) budget.left--;
  const count = items.length - kept.length;
  return count > 0 ? [...kept, { $: "more", count }] : kept;
}

const plainTags = new Set<unknown>(["NaN", "Infinity", "-Infinity", "-0", "undefined", "hole"]);
const arrayTags = new Set<unknown>(typedArrayNames);

/**
 * Whether data from the sandbox is a wire value. Written by hand because `wireSchema` takes about a
 * hundred times as long on a large matrix, and results of calls are the bulk of what travels.
 */
export function isWire(data: unknown): data is Wire {
  return isWireAt(data, 0);
}

function isWireAt(data: unknown, depth: number): boolean {
  // JSON reads 9e999 as Infinity, which has a tag of its own.
  if (typeof data === "number") return Number.isFinite(data);
  if (data === null || typeof data === "boolean" || typeof data === "string") return true;
  if (typeof data !== "object" || depth > maxDepth + 2) return false;
  if (Array.isArray(data)) return data.every((item) => isWireAt(item, depth + 1));
  const keys = Object.keys(data).length;
  const tag: unknown = Reflect.get(data, "$");
  if (plainTags.has(tag)) return keys === 1;
  if (tag === "unsupported") return keys === 2 && typeof Reflect.get(data, "what") === "string";
  const items: unknown = Reflect.get(data, "v");
  if (keys !== 2 || !Array.isArray(items)) return false;
  if (arrayTags.has(tag)) return items.every((item) => isWireAt(item, depth + 1));
  return tag === "object" && items.every((entry) =>
    Array.isArray(entry) && entry.length === 2 && typeof entry[0] === "string" && isWireAt(entry[1], depth + 1));
}
