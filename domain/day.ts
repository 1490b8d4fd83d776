import { formatsByZone } from "./zone-formats.ts";

/** A day as people say it, in their own time zone: "2026-11-22". Days compare and sort as text. */
export type Day = string;

const formatFor = formatsByZone("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });

const wordings = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment in words; formatters are kept, since making one takes longer than using it.
 * @param timeZone of the reader; without it UTC, in which stored days are
 */
export function inDays(at: Date, locale: string, options: Intl.DateTimeFormatOptions, timeZone = "UTC"): string {
  const key = JSON.stringify([locale, timeZone, options]);
  let wording = wordings.get(key);
  if (!wording) wordings.set(key, wording = new Intl.DateTimeFormat(locale, { ...options, timeZone }));
  return wording.format(at);
}

/** The day that it is at this moment in that time zone ("Europe/Berlin"). */
export const dayAt = (at: Date, timeZone: string): Day => formatFor(timeZone).format(at);

/** The day as the database stores it: midnight UTC of its date. */
export const toDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The day of a stored date. */
export const fromDate = (date: Date): Day => date.toISOString().slice(0, 10);

/** So many days later, or earlier when negative. No clock change touches it: dates alone are counted. */
export function addDays(day: Day, count: number): Day {
  const date = toDate(day);
  date.setUTCDate(date.getUTCDate() + count);
  return fromDate(date);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toDate(to).getTime() - toDate(from).getTime()) / 86_400_000);

/** The Monday of the day's week. */
export const weekStart = (day: Day): Day => addDays(day, -((toDate(day).getUTCDay() + 6) % 7));

/** "2026-11". */
export const monthOf = (day: Day): string => day.slice(0, 7);

const full = { day: "numeric", month: "long", year: "numeric" } as const;

/** "28 November 2026", "28. November 2026". @param locale of the reader's language: `t.locale` */
export const dateWords = (day: Day, locale = "en-GB"): string => inDays(toDate(day), locale, full);
