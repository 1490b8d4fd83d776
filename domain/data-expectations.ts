import { z } from "zod";
import { asWritten, said, type Said } from "./said.ts";

/** The schema itself, out of what makes it optional, gives it a default, or makes something else of its value. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodCatch) return bare(schema.unwrap());
  return schema instanceof z.ZodPipe ? bare(schema.in) : schema;
}

/** The schema of what stands at a place in the data; null where it cannot be told. */
export function schemaAt(schema: unknown, [step, ...rest]: readonly (string | number)[]): unknown {
  const here = bare(schema);
  if (step === undefined) return here;
  if (here instanceof z.ZodObject) return typeof step === "string" && Object.hasOwn(here.shape, step) ? schemaAt(here.shape[step], rest) : null;
  if (here instanceof z.ZodArray) return schemaAt(here.element, rest);
  if (here instanceof z.ZodRecord) return schemaAt(here.valueType, rest);
  if (here instanceof z.ZodUnion) return here.options.map((option: unknown) => schemaAt(option, [step, ...rest])).find((found: unknown) => found !== null) ?? null;
  return null;
}

/** The keys that a schema knows, of any of its forms. */
export function keysOf(schema: unknown): string[] {
  const here = bare(schema);
  if (here instanceof z.ZodUnion) return here.options.flatMap((option: unknown) => keysOf(option));
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** What a schema wants, to stand after "must be"; null where it cannot be told in a few words. */
export function expectationOf(schema: unknown): Said | null {
  if (schema instanceof z.ZodUUID) return said('an id such as "7b0c6b1e-4f43-4f0c-9b0a-9d6a4b1d2c11"');
  if (schema instanceof z.ZodURL) return said('an address that begins with "https://"');
  if (schema instanceof z.ZodString) return text(schema.minLength, schema.maxLength);
  if (schema instanceof z.ZodNumber) return number(schema.format === "safeint", bound(schema.minValue), bound(schema.maxValue));
  if (schema instanceof z.ZodBoolean) return said("true or false");
  if (schema instanceof z.ZodEnum) return schema.options.length === 1 ? asWritten(String(schema.options[0])) : said("one of {options}", { options: schema.options.join(", ") });
  if (schema instanceof z.ZodArray) return list(schema);
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return said('lines such as "key: value"');
  if (!(schema instanceof z.ZodUnion)) return null;
  const [first, second, ...more] = schema.options.map((option: unknown) => expectationOf(bare(option)));
  return first && second && more.length === 0 ? said("{one} or {other}", { one: first, other: second }) : null;
}

/** Null for the bounds that every whole number has. */
const bound = (value: number | null): number | null => (value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value);

function text(least: number | null, most: number | null): Said {
  if (least !== null && most !== null) return said("text of {least} to {most} characters", { least, most });
  if (least !== null && least > 1) return said("text of at least {least} characters", { least });
  return most === null ? said("text") : said("text of at most {most} characters", { most });
}

function number(whole: boolean, least: number | null, most: number | null): Said {
  if (!whole) return said("a number");
  if (least !== null && most !== null) return said("a whole number from {least} to {most}", { least, most });
  if (least !== null) return said("a whole number of at least {least}", { least });
  return most === null ? said("a whole number") : said("a whole number of at most {most}", { most });
}

function list(schema: z.ZodArray): Said {
  const checks = schema._zod.def.checks ?? [];
  const least = checks.find((check) => check instanceof z.core.$ZodCheckMinLength)?._zod.def.minimum;
  const most = checks.find((check) => check instanceof z.core.$ZodCheckMaxLength)?._zod.def.maximum;
  if (least !== undefined && most !== undefined) return said("a list of {least} to {most} entries", { least, most });
  if (least === 1) return said('a list with at least one entry, such as "[one, two]"');
  if (least !== undefined) return said("a list with at least {least} entries", { least });
  return said('a list such as "[one, two]"');
}
