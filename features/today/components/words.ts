import { addDays, dayAt, daysBetween, toDate, type Day } from "#domain/day.ts";
import type { NextStep } from "#domain/next-step.ts";
import type { Streak } from "#domain/streak.ts";

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  return (day: Day): string => formatter.format(toDate(day));
};

/** "Friday 27 November". */
export const longDay = format({ weekday: "long", day: "numeric", month: "long" });
const weekday = format({ weekday: "long" });
const dayAndMonth = format({ day: "numeric", month: "long" });
const dayOfMonth = format({ day: "numeric" });

/** "23 to 29 November", "30 November to 6 December". */
export const spanWords = (from: Day, to: Day): string =>
  `${from.slice(0, 7) === to.slice(0, 7) ? dayOfMonth(from) : dayAndMonth(from)} to ${dayAndMonth(to)}`;

/** "today", "yesterday", "on Tuesday", "on 3 November". */
export function agoWords(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago <= 0) return "today";
  if (ago === 1) return "yesterday";
  return ago < 7 ? `on ${weekday(day)}` : `on ${dayAndMonth(day)}`;
}

/** Why this is the thing to do. */
export function reason(step: NextStep, today: Day, timeZone: string): string {
  if (step.why === "resume") return `You left off here ${agoWords(dayAt(step.at, timeZone), today)}.`;
  if (step.needs.length > 0) return `What it builds on, you have done: ${listWords(step.needs.map(({ title }) => title))}.`;
  return step.item.kind === "lesson" ? "The next lesson. Its exercises follow it." : "The next exercise. Nothing else has to come before it.";
}

/** "a", "a and b", "a, b and c". */
export const listWords = (words: readonly string[]): string =>
  words.length <= 1 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** The streak in one or two sentences; what was missed is told without blame. */
export function streakWords({ length, frozen, freezesLeft }: Streak, today: Day): string {
  if (length === 0) return "Hand something in or log a habit, and your first day counts.";
  const freezes = freezesLeft === 0 ? "no freeze is left this month" : `${freezesLeft === 1 ? "one freeze is" : "two freezes are"} left this month`;
  const covered = frozen.filter((day) => day >= addDays(today, -31));
  if (covered.length === 0) return `Days without a break; ${freezes}.`;
  return `A freeze covered ${listWords(covered.toReversed().map((day) => agoWords(day, today).replace(/^on /, "")))}; ${freezes}.`;
}
