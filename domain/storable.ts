/**
 * The value with its strings as PostgreSQL can keep them in JSON: a NUL is shown as ␀, half of a
 * surrogate pair as the replacement character. Student programs print both.
 */
export function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_key, part: unknown) => typeof part === "string" ? part.toWellFormed().replaceAll("\0", "\u2400") : part));
}
