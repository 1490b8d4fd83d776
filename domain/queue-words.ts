import { inDays } from "./day.ts";
import { msg, type Translate } from "./i18n/translate.ts";
import { momentLabel } from "./moment-words.ts";
import type { QueueKind, Target } from "./queue.ts";

/** What each kind is called in the list. */
export const kindNames: Record<QueueKind, string> = { review: msg("Code"), report: msg("Project"), evidence: msg("Evidence") };

/** "14:30", by the clock of the reader. */
export const timeWords = (at: Date, timeZone: string, t: Translate): string => inDays(at, t.locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, timeZone);

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** Since when an answer is overdue, or in how long it is due; what is left of an hour or a day is not counted. */
export function targetWords({ state, at }: Target, timeZone: string, t: Translate, now: Date): string {
  if (state === "breached") return t("Overdue since {moment}", { moment: momentLabel(at, timeZone, t, now) });
  const left = at.getTime() - now.getTime();
  if (left < hour) return t("Due in {count, plural, one {# minute} other {# minutes}}", { count: Math.max(1, Math.floor(left / minute)) });
  if (left < 2 * day) return t("Due in {count, plural, one {# hour} other {# hours}}", { count: Math.floor(left / hour) });
  return t("Due in {count, plural, one {# day} other {# days}}", { count: Math.floor(left / day) });
}
