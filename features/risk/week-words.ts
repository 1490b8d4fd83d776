import type { Translate } from "#domain/i18n/translate.ts";

/** What the last seven days brought to a cohort, in words. */
export function weekWords({ students, active, solved, solvedBefore, lessons }: { students: number; active: number; solved: number; solvedBefore: number; lessons: number }, t: Translate): string {
  if (students === 0) return t("No students are in this cohort yet.");
  return t("In the last seven days {active} of {students, plural, one {# student was} other {# students were}} active: {solved, plural, =0 {no exercise} one {# exercise} other {# exercises}} solved ({before} in the week before), {lessons, plural, =0 {no lesson} one {# lesson} other {# lessons}} finished.", { active, students, solved, before: solvedBefore, lessons });
}
