import { shownPercent, type Score } from "./gradebook.ts";
import type { Translate } from "./i18n/translate.ts";
import { momentWords } from "./moment-words.ts";

const formats = new Map<string, Intl.NumberFormat>();

function numbers(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  let format = formats.get(key);
  if (!format) formats.set(key, format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most }));
  return format;
}

/** "83.3", in the reader's language, without the sign: as tables have it. */
export const percentNumber = (value: number, locale: string): string => numbers(locale, 1, 1).format(shownPercent(value));

/** "83.3 %". */
export const percentWords = (value: number, t: Translate): string => t("{percent} %", { percent: percentNumber(value, t.locale) });

/** The same, or a dash with nothing to say yet. */
export const gradeWords = (value: number | null, t: Translate): string => value === null ? "–" : percentWords(value, t);

/** A weight: "1", "0.5". */
export const weightWords = (weight: number, t: Translate): string => numbers(t.locale, 0, 2).format(weight);

interface Reader {
  /** Of who reads it. */
  timeZone: string;
  /** What is judged by a person has no points. */
  kind: "exercise" | "project";
}

function workInWords({ best, extended }: Score, { kind, timeZone }: Reader, t: Translate): string[] {
  if (best === null) return [];
  const points = { score: numbers(t.locale, 0, 2).format(best.score), maxScore: numbers(t.locale, 0, 2).format(best.maxScore) };
  const late = { ...points, days: best.days, factor: numbers(t.locale, 2, 2).format(best.factor) };
  const line = best.days === 0
    ? kind === "project" ? t("{score} of {maxScore} marks of the rubric.", points) : t("{score} of {maxScore} points.", points)
    : kind === "project"
      ? t("{score} of {maxScore} marks of the rubric, handed in {days, plural, one {# day} other {# days}} late: × {factor}.", late)
      : t("{score} of {maxScore} points, handed in {days, plural, one {# day} other {# days}} late: × {factor}.", late);
  const at = t("Handed in {at}.", { at: momentWords(best.at, timeZone, t) });
  return extended ? [line, at, t("The due date is that of an extension.")] : [line, at];
}

function dueInWords({ dueAt }: Score, { timeZone }: Reader, t: Translate): string[] {
  return dueAt === null ? [] : [t("Due {at}.", { at: momentWords(dueAt, timeZone, t) })];
}

/** Where a score comes from, a sentence for each step. */
export function explain(score: Score, reader: Reader, t: Translate): string[] {
  const work = workInWords(score, reader, t);
  const due = dueInWords(score, reader, t);
  switch (score.state) {
    case "given": {
      if (score.override === null) return [];
      const given = { percent: percentNumber(score.override.score, t.locale), by: score.override.by };
      return [
        score.override.by === null ? t("{percent} %, given by a person in place of the computed score.", given) : t("{percent} %, given by {by} in place of the computed score.", given),
        t("The reason: {reason}", { reason: score.override.reason }),
        ...work,
      ];
    }
    case "counted": return [...work, ...due];
    case "missing": return [reader.kind === "project" ? t("No report is accepted: it counts as 0.") : t("Nothing was handed in: it counts as 0."), ...due];
    case "early": return [...work, t("It does not count before it is due, as long as it is not complete."), ...due];
    case "waiting": return [t("Handed in; it counts when a mentor has accepted it."), ...due];
    case "withheld": return score.withheldUntil === null ? [] : [t("Handed in during an exam. The result comes {at}.", { at: momentWords(score.withheldUntil, reader.timeZone, t) })];
    case "open": return [t("Nothing is handed in yet; it does not count before it is due."), ...due];
  }
}
