import { dateWords, type Day } from "#domain/day.ts";
import type { MonthView } from "#domain/year-progress.ts";

/** "3 lessons". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The roadmap's texts begin in lower case. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a month holds: "32 topics". */
export const monthHolds = ({ topicCount, projectCount }: MonthView): string =>
  topicCount > 0 ? counted(topicCount, "topic") : counted(projectCount, "project");

/** How much of a month is done, where there is anything to do. */
export const monthDone = (month: MonthView): string => month.total > 0 ? `${month.done} of ${month.total} done` : monthHolds(month);

/** "45 min", "2 h", "1 h 20 min". */
export function durationWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : null, rest > 0 || hours === 0 ? `${rest} min` : null].filter(Boolean).join(" ");
}

/** The state of the year in one or two sentences. */
export function yearLead({ done, total, cohort }: { done: number; total: number; cohort: { name: string; month: number | null } | null }): string {
  const own = done === 0
    ? `${counted(total, "lesson and exercise", "lessons and exercises")} wait for you; begin anywhere, or with month 1.`
    : done === total ? "You have finished every lesson and exercise." : `You have finished ${done} of ${total} lessons and exercises.`;
  if (!cohort) return own;
  return `${own} ${cohort.name} ${cohort.month === null ? "has not begun yet" : `is in month ${cohort.month}`}.`;
}

/** "Opens on 28 November 2026"; null for what is open. */
export const openingWords = (opens: Day | null): string | null => opens === null ? null : `Opens on ${dateWords(opens)}`;
