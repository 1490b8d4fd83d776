/**
 * A value as it travels between the sandbox, the judge, the database and the page: JSON, with a
 * tagged object for everything that JSON would lose. `decode(encode(x))` is `x` for each supported
 * value; anything else becomes an `unsupported` tag that says what it was.
 *
 * - finite numbers (except −0), strings, booleans and null stand for themselves
 * - arrays are arrays; a hole is `{ $: "hole" }`
 * - plain objects are `{ $: "object", v: [[key, value], …] }`, so that no key (`__proto__`, `$`) is special
 */
export type Wire =
  | null
  | boolean
  | number
  | string
  | Wire[]
  | { $: "NaN" | "Infinity" | "-Infinity" | "-0" | "undefined" | "hole" }
  | { $: TypedArrayName; v: Wire[] }
  | { $: "object"; v: [string, Wire][] }
  | { $: "unsupported"; what: string }
  /** Only in values that were shortened for display: so many more items follow. */
  | { $: "more"; count: number };

export const typedArrayNames = [
  "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array",
  "Int32Array", "Uint32Array", "Float32Array", "Float64Array",
] as const;
export type TypedArrayName = (typeof typedArrayNames)[number];

/** A number for people: up to six significant digits, and never a rounded whole number. */
export function formatNumber(value: number): string {
  if (Object.is(value, -0)) return "-0";
  if (!Number.isFinite(value) || Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const magnitude = Math.abs(value);
  const text = magnitude >= 1e-4 && magnitude < 1e9 ? String(Number(value.toPrecision(6))) : value.toExponential(4);
  return text.replace(/\.?0+e/, "e");
}

const isTagged = (wire: Wire): wire is Extract<Wire, { $: string }> => typeof wire === "object" && wire !== null && !Array.isArray(wire);

/** A value as a student would write it, cut after `maxLength` characters: `[[1, 2], [3, NaN]]`, `{ mean: 2 }`. */
export function formatWire(wire: Wire, maxLength = 400): string {
  let left = maxLength;
  const take = (text: string) => {
    left -= text.length;
    return text;
  };
  const list = (items: readonly Wire[]): string => {
    const parts: string[] = [];
    for (const item of items) {
      if (left <= 0) return [...parts, "…"].join(", ");
      parts.push(write(item));
      left -= 2;
    }
    return parts.join(", ");
  };
  const write = (value: Wire): string => {
    if (left <= 0) return "…";
    if (typeof value === "number") return take(formatNumber(value));
    if (typeof value === "string") return take(value.length > left ? `${JSON.stringify(value.slice(0, left))}…` : JSON.stringify(value));
    if (Array.isArray(value)) return `[${list(value)}]`;
    if (!isTagged(value)) return take(String(value));
    if (value.$ === "unsupported") return take(`(${value.what})`);
    if (value.$ === "more") return take(`… ${value.count} more`);
    if (value.$ === "hole") return take("(hole)");
    if (value.$ === "object") return `{ ${value.v.map(([key, item]) => `${take(key)}: ${write(item)}`).join(", ")} }`;
    return "v" in value ? `${take(value.$)}[${list(value.v)}]` : take(value.$);
  };
  return write(wire);
}

/** [2, 3] for two rows of three, [] for a single value, null when rows differ in length. */
export function shapeOfWire(wire: Wire): number[] | null {
  if (isTagged(wire) && wire.$ !== "object" && "v" in wire) return [wire.v.length];
  if (!Array.isArray(wire)) return [];
  if (wire.length === 0) return [0];
  const shapes = wire.map(shapeOfWire);
  const first = shapes[0];
  if (first === null || shapes.some((shape) => shape === null || shape.join() !== first.join())) return null;
  return [wire.length, ...first];
}
