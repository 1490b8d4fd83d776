import { daysBetween, inDays, toDate, type Day } from "./day.ts";
import { msg, type Translate } from "./i18n/translate.ts";

// Only single names come from the tables of the browser or the server, which may differ in how they put them together:
// a page must read the same on both.
const weekday = (day: Day, t: Translate): string => inDays(toDate(day), t.locale, { weekday: "long" });
const month = (day: Day, t: Translate): string => inDays(toDate(day), t.locale, { month: "long" });
const date = (day: Day): number => toDate(day).getUTCDate();

/** "November 2026", for a day or a month ("2026-11"). */
export const monthText = (of: Day, t: Translate): string => `${month(of.slice(0, 7).concat("-01"), t)} ${of.slice(0, 4)}`;

// Written out: English and German tables disagree, by their age, on whether a short name is "Sep", "Sept" or "Sept.".
const shortMonths = [msg("Jan"), msg("Feb"), msg("Mar"), msg("Apr"), msg("May"), msg("Jun"), msg("Jul"), msg("Aug"), msg("Sep"), msg("Oct"), msg("Nov"), msg("Dec")];

/** "Nov". */
export const shortMonth = (day: Day, t: Translate): string => t(shortMonths[Number(day.slice(5, 7)) - 1]);

/** "Friday 27 November". */
export const longDay = (day: Day, t: Translate): string => t("{weekday} {date} {month}", { weekday: weekday(day, t), date: date(day), month: month(day, t) });

/** The same, with the year when it is not `today`'s. */
export const dayText = (day: Day, today: Day, t: Translate): string => day.slice(0, 4) === today.slice(0, 4)
  ? longDay(day, t)
  : t("{weekday} {date} {month} {year}", { weekday: weekday(day, t), date: date(day), month: month(day, t), year: day.slice(0, 4) });

/**
 * As one speaks of a day that is not long ago, as a thing: "yesterday", "Tuesday", "3 November". Languages that have no
 * such thing say when it was ("am Dienstag"): sentences around it take that into account.
 */
export function nearDayText(day: Day, today: Day, t: Translate): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return t("today");
  if (ago === 1) return t("yesterday");
  return ago > 1 && ago < 7 ? t("{weekday}", { weekday: weekday(day, t) }) : t("{date} {month}", { date: date(day), month: month(day, t) });
}

/** When something was: "today", "yesterday", "on Tuesday", "on 3 November". What a clock that goes ahead says is today's. */
export function agoWords(day: Day, today: Day, t: Translate): string {
  const ago = daysBetween(day, today);
  if (ago <= 0) return t("today");
  if (ago === 1) return t("yesterday");
  return ago < 7 ? t("on {weekday}", { weekday: weekday(day, t) }) : t("on {date} {month}", { date: date(day), month: month(day, t) });
}

/** "23 to 29 November", "30 November to 6 December". */
export const spanWords = (from: Day, to: Day, t: Translate): string => from.slice(0, 7) === to.slice(0, 7)
  ? t("{from} to {to} {month}", { from: date(from), to: date(to), month: month(to, t) })
  : t("{from} {fromMonth} to {to} {toMonth}", { from: date(from), fromMonth: month(from, t), to: date(to), toMonth: month(to, t) });
