import type { Translate } from "./i18n/translate.ts";
import { fewestForDiscrimination, type Column, type Share } from "./insights.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** "45%", in German "45 %". */
export function percentWords(share: number, t: Translate): string {
  let format = formats.get(t.locale);
  if (!format) formats.set(t.locale, format = new Intl.NumberFormat(t.locale, { style: "percent" }));
  return format.format(share);
}

/** Of a histogram of attempts: "3", "10 or more". */
export const columnWords = ({ from, open }: Column, t: Translate): string => open ? t("{count} or more", { count: from }) : String(from);

/** What the histogram of attempts shows. */
export function attemptsFinding(columns: readonly Column[], median: number | null, t: Translate): string {
  const total = columns.reduce((sum, { count }) => sum + count, 0);
  if (total === 0 || median === null) return t("Nobody has it yet");
  const atOnce = (columns[0]?.count ?? 0) / total;
  if (atOnce >= 0.5) return t("{share} of those who have it needed one attempt", { share: percentWords(atOnce, t) });
  return t("Half of those who have it needed {median, number} attempts or more", { median });
}

/** What the failing cases show. */
export function casesFinding(cases: readonly Share[], t: Translate): string {
  const [first] = cases;
  return first ? t("“{name}” fails most often: in {share} of these submissions", { name: first.name, share: percentWords(first.share, t) }) : t("No case has failed");
}

/** What students saw last who gave up. @param words of a verdict's kind, in English */
export function givenUpFinding({ students, kinds }: { students: number; kinds: readonly Share[] }, words: (kind: string) => string, t: Translate): string {
  const [first] = kinds;
  return first ? t("{count, plural, one {One student has given up, after the verdict “{kind}”} other {# students have given up; {share} of them after the verdict “{kind}”}}", { count: students, share: percentWords(first.share, t), kind: t(words(first.name)) }) : t("Nobody has given up");
}

/** What a discrimination says. */
export function discriminationWords(value: number | null, t: Translate): string {
  if (value === null) return t("Nothing can be said yet: it takes {least} students who also tried other exercises, and both some who have this one and some who have not.", { least: fewestForDiscrimination });
  if (value < 0) return t("Students who do well elsewhere have this one less often than others. Look at its statement and its cases: something may be wrong.");
  if (value < 0.2) return t("Whether somebody has this exercise says next to nothing about how they do elsewhere.");
  if (value < 0.4) return t("Who has this exercise tends to do well elsewhere: as one expects.");
  return t("Who has this exercise does well elsewhere; it tells students apart clearly.");
}
