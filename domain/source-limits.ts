import { ExpectedError } from "./errors.ts";

export const maxSourceBytes = 256 * 1024;

/** A source that nobody need grade; the message says why. */
export class UngradableSourceError extends ExpectedError {
  override name = "UngradableSourceError";
}

/**
 * What is checked before a source is stored.
 * @throws {UngradableSourceError}
 */
export function checkSource(source: string): void {
  if (source.trim() === "") throw new UngradableSourceError("There is nothing to grade yet: write your solution first.");
  checkDraft(source);
}

/**
 * What is checked before a draft is kept: it may be empty.
 * @throws {UngradableSourceError}
 */
export function checkDraft(source: string): void {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > maxSourceBytes) throw new UngradableSourceError("Your source has {size} KB; at most {most} KB are taken. Data sets need not be pasted in: an exercise brings its own.", { size: Math.ceil(bytes / 1024), most: maxSourceBytes / 1024 });
  if (source.includes("\0")) throw new UngradableSourceError("Your source contains a NUL character, which cannot be stored: delete it (it is invisible), or paste the text anew.");
}
