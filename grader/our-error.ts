import { inEnglishOf, kept, type Said } from "#domain/said.ts";
import type { SourceError } from "#domain/verdict.ts";

/** What we say of a source as a whole, and neither compiler nor engine. */
export function ourError(sentence: Said): SourceError {
  const keptSaid = kept(sentence);
  return { message: inEnglishOf(sentence), ...(keptSaid === undefined ? {} : { said: keptSaid }), line: null, column: null };
}
