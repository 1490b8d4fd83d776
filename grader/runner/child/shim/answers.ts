import { describe } from "./describe-error.ts";
import { encode } from "./encode.ts";
import { stringifyJson } from "./primordials.ts";

/**
 * How a call ended, as one string: a letter, then JSON.
 *   v value · e thrown error · o result too large · d result too deep · m no memory left
 *   p it hangs on a promise · w on one that nothing will settle
 */
export type Answer = string;

export function failed(thrown: unknown): Answer {
  const { message, line, column, notImplemented, outOfMemory } = describe(thrown);
  if (outOfMemory) return "m";
  // Piece by piece: the whole object would be asked for a toJSON, which its prototype may have by now.
  return `e{"message":${stringifyJson(message)},"line":${line},"column":${column},"notImplemented":${notImplemented}}`;
}

export function refused(message: string): Answer {
  return `e{"message":${stringifyJson(message)},"line":null,"column":null,"notImplemented":false}`;
}

export function answer(value: unknown, limit: number): Answer {
  const encoded = encode(value, limit);
  if (encoded.status === "encoded") return "v" + encoded.json;
  return encoded.status === "too large" ? "o" : "d";
}
