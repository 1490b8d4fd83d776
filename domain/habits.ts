import { dayAt, daysBetween, monthOf, toDate, type Day } from "./day.ts";
import type { Streak } from "./streak.ts";

/** The most that is logged at once by hand. */
export const mostMinutesAtOnce = 600;
/** A clock that has run for longer was forgotten, in all likelihood. */
export const longestClockMinutes = 8 * 60;

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
// Written out: the browser's tables of names need not be the server's, and a page must read the same on both.
export const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "three habits", "one habit", "14 days". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${numbers[count] ?? count} ${count === 1 ? one : many}`;

/** The beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "45 min", "2 h", "1 h 12 min". */
export function minutesText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : "", rest > 0 || hours === 0 ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** "Tuesday 3 November"; with the year when it is not `today`'s. */
export function dayText(day: Day, today: Day): string {
  const date = toDate(day);
  const year = day.slice(0, 4) === today.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}${year}`;
}

/** As one speaks of a day that is not long ago: "yesterday", "Tuesday", "3 November". */
export function nearDayText(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return "today";
  if (ago === 1) return "yesterday";
  const date = toDate(day);
  return ago > 1 && ago < 7 ? weekdays[date.getUTCDay()] : `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}`;
}

/**
 * A streak in words: "Nine days; a freeze covered Tuesday; one freeze is left this month". Where none is
 * alive it says what stays, and blames nobody.
 * @param thisMonth days of today's month on which something was done
 */
export function streakText({ length, frozen, freezesLeft }: Streak, today: Day, thisMonth: number): string {
  if (length === 0) return thisMonth === 0 ? "Today can be the first day" : `${capital(counted(thisMonth, "day"))} this month`;
  const covered = frozen.length === 0 ? []
    : frozen.length === 1 ? [`a freeze covered ${nearDayText(frozen[0], today)}`]
    : frozen.length === 2 ? [`freezes covered ${nearDayText(frozen[1], today)} and ${nearDayText(frozen[0], today)}`]
    : [`${counted(frozen.length, "freeze")} covered the gaps`];
  // What is left is worth a word once one was used.
  const usedNow = frozen.some((day) => monthOf(day) === monthOf(today));
  const left = usedNow ? [`${freezesLeft === 0 ? "no freeze" : counted(freezesLeft, "freeze")} ${freezesLeft > 1 ? "are" : "is"} left this month`] : [];
  return [capital(counted(length, "day")), ...covered, ...left].join("; ");
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
