import { dayAt, monthOf, type Day } from "./day.ts";
import { nearDayText } from "./day-words.ts";
import { capital, numberWord } from "./i18n/in-words.ts";
import type { Translate } from "./i18n/translate.ts";
import type { Streak } from "./streak.ts";

/** The most that is logged at once by hand. */
export const mostMinutesAtOnce = 600;
/** A clock that has run for longer was forgotten, in all likelihood. */
export const longestClockMinutes = 8 * 60;

/** "45 min", "2 h", "1 h 12 min": the signs of the international system, which are the same in every language. */
export function minutesText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : "", rest > 0 || hours === 0 ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/**
 * A streak in words: "Nine days; a freeze covered Tuesday; one freeze is left this month". Where none is
 * alive it says what stays, and blames nobody.
 * @param thisMonth days of today's month on which something was done
 */
export const streakText = (streak: Streak, today: Day, thisMonth: number, t: Translate): string => capital(streakClause(streak, today, thisMonth, t));

/** The same in the middle of a sentence: "nine days; …". */
export function streakClause({ length, frozen, freezesLeft }: Streak, today: Day, thisMonth: number, t: Translate): string {
  if (length === 0) {
    return thisMonth === 0 ? t("today can be the first day") : t("{count, plural, one {one day this month} other {{number} days this month}}", { count: thisMonth, number: numberWord(thisMonth, t) });
  }
  const days = t("{count, plural, one {one day} other {{number} days}}", { count: length, number: numberWord(length, t) });
  const covered = frozen.length === 0 ? []
    : frozen.length === 1 ? [t("a freeze covered {day}", { day: nearDayText(frozen[0], today, t) })]
    : frozen.length === 2 ? [t("freezes covered {first} and {second}", { first: nearDayText(frozen[1], today, t), second: nearDayText(frozen[0], today, t) })]
    : [t("{number} freezes covered the gaps", { number: numberWord(frozen.length, t) })];
  // What is left is worth a word once one was used.
  const usedNow = frozen.some((day) => monthOf(day) === monthOf(today));
  const left = usedNow ? [t("{count, plural, =0 {no freeze is left this month} one {one freeze is left this month} other {{number} freezes are left this month}}", { count: freezesLeft, number: numberWord(freezesLeft, t) })] : [];
  return [days, ...covered, ...left].join("; ");
}

export interface ClockReading {
  /** Whole minutes since the start. */
  minutes: number;
  /** The day on which it was started: what it measured belongs there. */
  day: Day;
  /** It ran past midnight or for very long: how much of it was work, only the person knows. */
  doubtful: boolean;
}

/** What a habit's clock shows at `now`, for a person of that time zone. */
export function readClock(startedAt: Date, now: Date, timeZone: string): ClockReading {
  const minutes = Math.max(0, Math.floor((now.getTime() - startedAt.getTime()) / 60_000));
  const day = dayAt(startedAt, timeZone);
  return { minutes, day, doubtful: minutes > longestClockMinutes || day < dayAt(now, timeZone) };
}

/** "0:07", "12:34", "1:02:03", as a clock shows it. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
