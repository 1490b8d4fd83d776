import { diffArrays } from "diff";

/** Beyond this many changes nothing is recognised again, and looking takes long. */
const maxEditLength = 4000;

/** The lines of a source; what ends the last one is not a line of its own. */
export const linesOf = (source: string): string[] => source.replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");

/** Lines from 1, both ends meant. */
export interface LineRange { from: number; to: number }

/** Whether these are lines of the source. */
export const isRangeOf = (source: string, { from, to }: LineRange): boolean => from >= 1 && from <= to && to <= linesOf(source).length;

/** The text of these lines, without the end of the last. */
export const textOfLines = (source: string, { from, to }: LineRange): string => linesOf(source).slice(from - 1, to).join("\n");

/** Where each line of `before` is in `after`, both from 1, at the place of the line; null for one that is not there any more. */
export function mapLines(before: string, after: string): (number | null)[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  const parts = diffArrays(old, young, { maxEditLength });
  if (!parts) return old.map(() => null);
  const map: (number | null)[] = [];
  let line = 1;
  for (const { value, added, removed } of parts) {
    if (added) line += value.length;
    else if (removed) map.push(...value.map(() => null));
    else for (let i = 0; i < value.length; i++) map.push(line++);
  }
  return map;
}

/** Where the lines are now; null when one of them was changed, or something was put between them. */
export function rangeNow(map: readonly (number | null)[], { from, to }: LineRange): LineRange | null {
  const first = map[from - 1] ?? null;
  if (first === null) return null;
  for (let line = from; line <= to; line++) if (map[line - 1] !== first + line - from) return null;
  return { from: first, to: first + to - from };
}

/** The lines of `after`, from 1, that `before` has not. */
export function newLines(before: string, after: string): number[] {
  const kept = new Set(mapLines(before, after));
  return linesOf(after).flatMap((_, index) => kept.has(index + 1) ? [] : [index + 1]);
}

/**
 * The draft with the suggestion in place of the lines that it is about; null when the draft does not have them any
 * more as they were reviewed.
 * @param reviewed the source that the lines are counted in
 * @param suggestion empty: the lines go
 */
export function applySuggestion(reviewed: string, draft: string, range: LineRange, suggestion: string): string | null {
  const place = rangeNow(mapLines(reviewed, draft), range);
  if (place === null) return null;
  const lines = linesOf(draft);
  lines.splice(place.from - 1, place.to - place.from + 1, ...suggestion === "" ? [] : linesOf(suggestion));
  return lines.join("\n") + (draft.endsWith("\n") ? "\n" : "");
}
