import { mergeChoices } from "./challenge-files.ts";

/** A piece of a lesson's text: its front matter, what stands before the first heading, or a section. */
export interface LessonPart {
  /** Unique within its text. */
  key: string;
  text: string;
}

/** No heading has a line's end in it. */
export const frontMatterPart = "\nfront";
export const openingPart = "\nopening";

/** A text cut at its second headings; put together, the parts are the text, character by character. */
export function partsOf(text: string): LessonPart[] {
  const front = /^---\n.*?\n---(?:\n|$)/s.exec(text)?.[0] ?? "";
  const pieces = text.slice(front.length).split(/^(?=## )/m);
  const seen = new Map<string, number>();
  const keyOf = (piece: string): string => {
    const heading = piece.startsWith("## ") ? piece.slice(3).split("\n")[0].trim() : openingPart;
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return times === 1 ? heading : `${heading}\n${times}`;
  };
  return [...front === "" ? [] : [{ key: frontMatterPart, text: front }], ...pieces.filter((piece) => piece !== "").map((piece) => ({ key: keyOf(piece), text: piece }))];
}

const byKey = (text: string): Record<string, string> => Object.fromEntries(partsOf(text).map((part) => [part.key, part.text]));

export type Side = "mine" | "theirs";
export interface DifferingPart { key: string; mine: string; theirs: string; start: Side | "undecided" }

/** The parts that differ, in reading order, with whose text stands: undecided where both changed it. */
export function differingParts(base: string | null, mine: string, theirs: string): DifferingPart[] {
  const [ours, others] = [byKey(mine), byKey(theirs)];
  const start = mergeChoices(base === null ? null : byKey(base), ours, others);
  return inOrder(mine, theirs).filter((key) => Object.hasOwn(start, key)).map((key) => ({ key, mine: ours[key] ?? "", theirs: others[key] ?? "", start: start[key] }));
}

/** My parts in my order; those that only the other text has stand behind what they stand behind there. */
function inOrder(mine: string, theirs: string): string[] {
  const order = partsOf(mine).map(({ key }) => key);
  let before = -1;
  for (const { key } of partsOf(theirs)) {
    const at = order.indexOf(key);
    if (at >= 0) before = at;
    else order.splice(++before, 0, key);
  }
  return order;
}

/** The text that such choices make. A part that the chosen side does not have goes. */
export function mergedText(mine: string, theirs: string, choices: Readonly<Record<string, Side>>): string {
  const [ours, others] = [byKey(mine), byKey(theirs)];
  const pieces = inOrder(mine, theirs).map((key) => (choices[key] === "theirs" ? others[key] : ours[key]) ?? "").filter((piece) => piece !== "");
  // A section that was the last of its text may lack the line's end that one behind it needs.
  return pieces.map((piece, i) => i < pieces.length - 1 && !piece.endsWith("\n") ? `${piece}\n` : piece).join("");
}
