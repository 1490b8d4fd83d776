import { dayAt, inDays } from "#domain/day.ts";

const time = { hour: "2-digit", minute: "2-digit" } as const;

/** "14:03" today, "26 Nov, 14:03" on another day, in the reader's language and time zone. */
export function clockWords(at: Date, timeZone: string, locale: string, now = new Date()): string {
  return inDays(at, locale, dayAt(at, timeZone) === dayAt(now, timeZone) ? time : { day: "numeric", month: "short", ...time }, timeZone);
}
