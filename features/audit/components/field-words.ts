import { roles } from "#domain/accounts.ts";
import { roleNames } from "#domain/cohort.ts";
import { dateWords, inDays } from "#domain/day.ts";
import { msg, type Translate } from "#domain/i18n/translate.ts";

/** What the audit keeps, as people call it; what is not here is shown as the code calls it. */
const fields: Record<string, string> = {
  role: msg("role"), name: msg("name"), startsOn: msg("first day"), timeZone: msg("time zone"), open: msg("new accounts join"), paced: msg("months open one by one"),
  latePerDay: msg("percent off for each day late"), lateDays: msg("counts nothing after days"), graceMinutes: msg("minutes of grace"), archived: msg("archived"),
  maxUses: msg("for how many"), expiresAt: msg("expires"), forOneAddress: msg("for one address"), ended: msg("ended"), invited: msg("invited"), sentAgain: msg("sent again"),
  byImport: msg("by an import"), decision: msg("decision"), course: msg("course"), copiedFrom: msg("copied from"), description: msg("description"), note: msg("note"), version: msg("version"), marks: msg("marks"),
  dueAt: msg("due"), opensAt: msg("opens"), closesAt: msg("closes"), closes: msg("closes"), reason: msg("reason"), title: msg("title"), exercises: msg("exercises"),
  opens: msg("opens"), due: msg("due"), quota: msg("submissions that count"), showVerdicts: msg("verdicts are told at once"), score: msg("grade"), archivedAt: msg("archived"), peerReviewer: msg("reviews others’ code"),
};

const values: Record<string, string> = { true: msg("yes"), false: msg("no"), approved: msg("approved"), declined: msg("declined"), accepted: msg("accepted"), changes: msg("changes asked for") };

/** "28 Nov 2026, 01:44", by the reader's clock. */
export const momentWords = (at: Date, t: Translate, timeZone: string): string =>
  inDays(at, t.locale, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }, timeZone);

export const fieldWords = (key: string, t: Translate): string => Object.hasOwn(fields, key) ? t(fields[key]) : key;

const days = /^\d{4}-\d\d-\d\d$/;
/** What a cohort’s own clock shows. */
const clocks = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const moments = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

export function valueWords(key: string, value: string, t: Translate, timeZone: string): string {
  const role = key === "role" ? roles.find((each) => each === value) : undefined;
  if (role) return t(roleNames[role]);
  if (days.test(value)) return dateWords(value, t.locale);
  if (clocks.test(value)) return momentWords(new Date(`${value}Z`), t, "UTC");
  if (moments.test(value)) return momentWords(new Date(value), t, timeZone);
  return Object.hasOwn(values, value) ? t(values[value]) : value;
}
