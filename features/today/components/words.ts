import { addDays, dayAt, type Day } from "#domain/day.ts";
import { agoWords, nearDayText } from "#domain/day-words.ts";
import { listWords } from "#domain/i18n/in-words.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import type { NextStep } from "#domain/next-step.ts";
import type { Streak } from "#domain/streak.ts";

/** Why this is the thing to do. */
export function reason(step: NextStep, today: Day, timeZone: string, t: Translate): string {
  if (step.why === "resume") return t("You left off here {when}.", { when: agoWords(dayAt(step.at, timeZone), today, t) });
  if (step.needs.length > 0) return t("What it builds on, you have done: {titles}.", { titles: listWords(step.needs.map(({ title }) => title), t) });
  return step.item.kind === "lesson" ? t("The next lesson. Its exercises follow it.") : t("The next exercise. Nothing else has to come before it.");
}

/** The streak in one or two sentences; what was missed is told without blame. */
export function streakWords({ length, frozen, freezesLeft: left }: Streak, today: Day, t: Translate): string {
  if (length === 0) return t("Hand something in or log a habit, and your first day counts.");
  const covered = frozen.filter((day) => day >= addDays(today, -31)).toReversed();
  if (covered.length === 0) {
    return t("Days without a break; {left, plural, =0 {no freeze is left this month} one {one freeze is left this month} other {two freezes are left this month}}.", { left });
  }
  const days = listWords(covered.map((day) => nearDayText(day, today, t)), t);
  return t("A freeze covered {days}; {left, plural, =0 {no freeze is left this month} one {one freeze is left this month} other {two freezes are left this month}}.", { days, left });
}
