import type { ExamWindow } from "./exam.ts";
import { deadlineIn, type CohortTerms, type Scheduled, type ScheduledKind } from "./schedule.ts";

export type CalendarDate = (ExamWindow & { kind: "exam" }) | { kind: ScheduledKind; key: string; dueAt: Date };

/** The deadlines that a cohort sets somebody, each where it is set, and its exams. An exercise that is due with its month is not named. */
export function cohortCalendar(cohort: CohortTerms): CalendarDate[] {
  const named = new Map([...cohort.dates.filter(({ dueAfter }) => dueAfter !== null), ...cohort.extensions].map(({ kind, key }) => [`${kind} ${key}`, { kind, key }]));
  const dates = [...named.values()].flatMap(({ kind, key }): CalendarDate[] => {
    const what: Scheduled = kind === "month" ? { month: Number(key), slug: null } : { month: 0, slug: key, ...kind === "project" ? { kind } : {} };
    const deadline = deadlineIn(cohort, what);
    return deadline === null ? [] : [{ kind, key, dueAt: deadline.dueAt }];
  });
  return [...dates, ...cohort.exams.map((exam) => ({ ...exam, kind: "exam" as const }))];
}
