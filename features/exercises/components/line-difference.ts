import { diffLines } from "diff";

export interface DifferenceLine { sign: "+" | "−" | " "; text: string }

/** Beyond this many changes a difference says no more than both texts, and takes long to find. */
const maxEditLength = 4000;

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");

/** Two texts line by line: what went has a minus, what came has a plus. */
export function lineDifference(before: string, after: string): DifferenceLine[] {
  const parts = diffLines(before, after, { maxEditLength })
    ?? [{ value: before, removed: true, added: false }, { value: after, removed: false, added: true }];
  return parts.flatMap((part) => linesOf(part.value).map((text): DifferenceLine => ({ sign: part.added ? "+" : part.removed ? "−" : " ", text })));
}

/** How many lines come and go. */
export function countChanges(before: string, after: string): { added: number; removed: number } {
  const lines = lineDifference(before, after);
  return { added: lines.filter(({ sign }) => sign === "+").length, removed: lines.filter(({ sign }) => sign === "−").length };
}
