import { z } from "zod";

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

export const wireSchema: z.ZodType<Wire> = z.lazy(() =>
  z.union([
    z.null(), z.boolean(), z.number(), z.string(),
    z.array(wireSchema),
    z.strictObject({ $: z.enum(["NaN", "Infinity", "-Infinity", "-0", "undefined", "hole"]) }),
    z.strictObject({ $: z.enum(typedArrayNames), v: z.array(wireSchema) }),
    z.strictObject({ $: z.literal("object"), v: z.array(z.tuple([z.string(), wireSchema])) }),
    z.strictObject({ $: z.literal("unsupported"), what: z.string() }),
    z.strictObject({ $: z.literal("more"), count: z.number() }),
  ]),
);
