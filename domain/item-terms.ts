import type { ExamState } from "./exam.ts";
import type { Translate } from "./i18n/translate.ts";
import type { Lateness, LatePolicy } from "./lateness.ts";
import { momentLabel, momentWords } from "./moment-words.ts";

/** What is asked of a reader for one exercise, as its line in a list says it. */
export interface ItemTerms {
  /** When it opens; null where it is open. */
  opensAt: Date | null;
  dueAt: Date | null;
  /** The reader was given more time. */
  extended: boolean;
  /** What handing it in now would be; null while it is in time. */
  late: Lateness | null;
  exam: { title: string; opensAt: Date; closesAt: Date; state: ExamState } | null;
  /** The reader's. */
  timeZone: string;
}

/** "3 days late: 30 % off". */
export function lateWords({ days, factor }: Lateness, t: Translate): string {
  if (factor === 0) return t("{days, plural, one {# day} other {# days}} late: it counts nothing any more", { days });
  if (factor === 1) return t("{days, plural, one {# day} other {# days}} late: it still counts in full", { days });
  return t("{days, plural, one {# day} other {# days}} late: {percent, number} % off", { days, percent: Math.round((1 - factor) * 100) });
}

/** What becomes of late work, in whole sentences. */
export function lateRuleWords({ latePerDay, lateDays: days, graceMinutes: grace }: Omit<LatePolicy, "timeZone">, t: Translate): string {
  const rule = latePerDay === 0
    ? days === null ? t("Late work counts in full.") : t("Late work counts in full, but no more after {days, plural, one {# day} other {# days}}.", { days })
    : days === null ? t("Late work loses {percent} % for each day begun.", { percent: latePerDay }) : t("Late work loses {percent} % for each day begun, and counts nothing after {days, plural, one {# day} other {# days}}.", { percent: latePerDay, days });
  return grace === 0 ? rule : `${rule} ${t("{grace, plural, one {The first minute is} other {The first # minutes are}} not late.", { grace })}`;
}

/** When it opens or is due, or how late it is; null where nothing is set. */
export function termsInWords({ opensAt, dueAt, extended, late, exam, timeZone }: ItemTerms, t: Translate): string | null {
  if (exam?.state === "before") return t("exam “{title}”, from {at}", { title: exam.title, at: momentLabel(exam.opensAt, timeZone, t) });
  if (exam?.state === "open") return t("exam “{title}”, until {at}", { title: exam.title, at: momentLabel(exam.closesAt, timeZone, t) });
  if (opensAt !== null) return t("opens {at}", { at: momentLabel(opensAt, timeZone, t) });
  if (late !== null) return lateWords(late, t);
  if (dueAt === null) return null;
  const at = momentLabel(dueAt, timeZone, t);
  return extended ? t("due {at}, with your extension", { at }) : t("due {at}", { at });
}

/** Why an exercise is closed to a reader and when it opens, where that is not with its month; else undefined. */
export function lockedWords({ opensAt, withMonth, exam }: { opensAt: Date | null; withMonth: boolean; exam: { title: string } | null }, timeZone: string, t: Translate): string | undefined {
  if (opensAt === null || withMonth) return undefined;
  const at = momentWords(opensAt, timeZone, t);
  return exam === null ? t("This exercise opens {at}.", { at }) : t("This exercise belongs to the exam “{title}”. It opens {at}, for everybody at once.", { title: exam.title, at });
}
