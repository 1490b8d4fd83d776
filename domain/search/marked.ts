/** PostgreSQL puts these around what matched: characters of private use, which no text of ours contains. */
export const markStart = "\ue000";
export const markEnd = "\ue001";

export interface MarkedPart {
  text: string;
  /** Whether it matched what was searched for. */
  marked: boolean;
}

/** A sentence that was cut says so at its ends. */
function withEllipses(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  if (flat === "") return "";
  return `${/^[\ue000"'(]*[\p{Lu}\p{N}]/u.test(flat) ? "" : "… "}${flat}${/[.!?:)"]\ue001?$/.test(flat) ? "" : " …"}`;
}

/** Cuts an excerpt at its marks. It stays text: whatever looks like HTML in it is shown as it was written. */
export function markedParts(text: string): MarkedPart[] {
  return withEllipses(text).split(markStart).flatMap((piece, index): MarkedPart[] => {
    if (index === 0) return [{ text: piece, marked: false }];
    const end = piece.indexOf(markEnd);
    return end === -1 ? [{ text: piece, marked: true }] : [{ text: piece.slice(0, end), marked: true }, { text: piece.slice(end + 1), marked: false }];
  }).map(({ text: part, marked }) => ({ text: part.replaceAll(markEnd, ""), marked })).filter(({ text: part }) => part !== "");
}
