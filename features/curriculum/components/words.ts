import { dateWords, type Day } from "#domain/day.ts";
import { minutesText } from "#domain/habits.ts";
import { msg, type Translate } from "#domain/i18n/translate.ts";
import type { MonthView } from "#domain/year-progress.ts";

/** Of what kind a source or a resource is; other kinds stand as their lesson names them. */
export const sourceKindWords: Readonly<Record<string, string>> = {
  course: msg("course"), video: msg("video"), article: msg("article"), interactive: msg("interactive"), book: msg("book"), channel: msg("channel"),
  research: msg("research"), paper: msg("paper"), documentation: msg("documentation"), reference: msg("reference"),
};

export const topicKindWords = { challenge: msg("Challenge"), project: msg("Project") } as const;

/** What a month holds: "32 topics". */
export const monthHolds = ({ topicCount, projectCount, total }: MonthView, t: Translate): string => topicCount > 0
  ? t("{count, plural, one {# topic} other {# topics}}", { count: topicCount })
  : projectCount > 0 ? t("{count, plural, one {# project} other {# projects}}", { count: projectCount })
  : t("{total, plural, one {# lesson or exercise} other {# lessons and exercises}}", { total });

/** How much of a month is done, where there is anything to do. */
export const monthDone = (month: MonthView, t: Translate): string => month.total > 0 ? t("{done} of {total} done", { done: month.done, total: month.total }) : monthHolds(month, t);

/** "45 min", "2 h", "1 h 20 min". */
export const durationWords = minutesText;

/** The state of the year in one or two sentences. */
export function yearLead({ done, total, cohort }: { done: number; total: number; cohort: { name: string; month: number | null } | null }, t: Translate): string {
  const own = done === 0
    ? t("{total, plural, one {# lesson and exercise} other {# lessons and exercises}} wait for you; begin anywhere, or with month 1.", { total })
    : done === total ? t("You have finished every lesson and exercise.") : t("You have finished {done} of {total} lessons and exercises.", { done, total });
  if (!cohort) return own;
  const { name, month } = cohort;
  return `${own} ${month === null ? t("{name} has not begun yet.", { name }) : t("{name} is in month {month}.", { name, month })}`;
}

/** "Opens on 28 November 2026"; null for what is open. */
export const openingWords = (opens: Day | null, t: Translate): string | null => opens === null ? null : t("Opens on {day}", { day: dateWords(opens, t.locale) });
