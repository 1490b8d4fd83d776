/** How near the end of an exam is, for who is in the middle of it; null: not near. */
export type ExamNearness = "minutes" | "minute" | "over" | null;

const minute = 60_000;
/** What is said of an end that is near, the first at first. */
export const nearMinutes = 5;
/** A timer knows no longer one than 24 days; a clock that was set, or a lid that was closed, is noticed after this. */
const longestMs = 60 * minute;

/**
 * What an open page says so long before the end, and when it looks again: said twice, not every minute, since a screen reader
 * would read each aloud.
 */
export function examNearness(leftMs: number): { nearness: ExamNearness; nextMs: number } {
  if (leftMs <= 0) return { nearness: "over", nextMs: longestMs };
  if (leftMs <= minute) return { nearness: "minute", nextMs: leftMs };
  if (leftMs <= nearMinutes * minute) return { nearness: "minutes", nextMs: leftMs - minute };
  return { nearness: null, nextMs: Math.min(leftMs - nearMinutes * minute, longestMs) };
}
