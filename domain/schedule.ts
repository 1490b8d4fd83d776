import { opensOn } from "./calendar.ts";
import { dayAt, type Day } from "./day.ts";
import { examOf, examState, type ExamState, type ExamWindow } from "./exam.ts";
import type { ItemTerms } from "./item-terms.ts";
import { daysLate, lateFactor, type Lateness, type LatePolicy } from "./lateness.ts";
import { fromWallClock, momentAfter } from "./wall-clock.ts";

export const scheduledKinds = ["month", "exercise", "project"] as const;
export type ScheduledKind = (typeof scheduledKinds)[number];

/**
 * What a cohort has set for a month, an exercise or a project. Times are minutes on the clock of the wall, from the midnight with
 * which its first day begins (wall-clock.ts): when the first day is moved, everything moves with it, and 23:59 stays 23:59.
 */
export interface ScheduledDate {
  kind: ScheduledKind;
  /** The month's number, or the slug. */
  key: string;
  opensAfter: number | null;
  dueAfter: number | null;
  quota: number | null;
}

/** More time for one person. */
export interface Extended { kind: ScheduledKind; key: string; dueAt: Date }

/** All that decides what a cohort asks of one of its people, and when. */
export interface CohortTerms extends LatePolicy {
  startsOn: Day;
  paced: boolean;
  dates: readonly ScheduledDate[];
  extensions: readonly Extended[];
  exams: readonly ExamWindow[];
  /** The month in which the cohort's course has something; null where it has it not. Left out: the standard year's. */
  monthOf?: (kind: "lesson" | "exercise", slug: string) => number | null;
}

/** An exercise or a project, or with no slug all of its month that is neither: the month itself, its lessons. */
export interface Scheduled {
  /** Of the standard year where a slug or a lesson is named: each cohort's course says its own. */
  month: number;
  slug: string | null;
  /** The slug of a lesson, which is asked of as its month is. */
  lesson?: string;
  /** What the slug names where that is a project. */
  kind?: "project";
}

/** The row of the exercise, then that of its month. A project takes longer than its month: only its own holds for it. */
function rowsFor<T extends { kind: ScheduledKind; key: string }>(rows: readonly T[], { month, slug, kind: of }: Scheduled): T[] {
  if (of === "project") return rows.filter(({ kind, key }) => kind === "project" && key === slug);
  return [
    ...slug === null ? [] : rows.filter(({ kind, key }) => kind === "exercise" && key === slug),
    ...rows.filter(({ kind, key }) => kind === "month" && key === String(month)),
  ];
}

/** Something that a course has in no month: nothing is asked of it but what is said of itself. */
const nowhere = 0;

/** The same, in the month in which this cohort's course has it. */
export function inCourse({ monthOf }: Pick<CohortTerms, "monthOf">, what: Scheduled): Scheduled {
  if (monthOf === undefined || what.kind === "project") return what;
  if (what.slug !== null) return { ...what, month: monthOf("exercise", what.slug) ?? nowhere };
  return what.lesson === undefined ? what : { ...what, month: monthOf("lesson", what.lesson) ?? nowhere };
}

/** What holds for something, field by field: its own row's, else its month's. */
export function setFor({ dates, monthOf }: Pick<CohortTerms, "dates" | "monthOf">, asked: Scheduled): Pick<ScheduledDate, "opensAfter" | "dueAfter" | "quota"> {
  const rows = rowsFor(dates, inCourse({ monthOf }, asked));
  const first = (field: "opensAfter" | "dueAfter" | "quota") => rows.map((row) => row[field]).find((value) => value !== null) ?? null;
  return { opensAfter: first("opensAfter"), dueAfter: first("dueAfter"), quota: first("quota") };
}

/** When something opens in one cohort: at the time that is set, else when the cohort's pace comes to its month, which a project does not wait for; null where it is open. */
export function opensIn(cohort: CohortTerms, what: Scheduled, now: Date): Date | null {
  const { opensAfter } = setFor(cohort, what);
  if (opensAfter !== null) {
    const at = momentAfter(cohort.startsOn, cohort.timeZone, opensAfter);
    return now < at ? at : null;
  }
  if (what.kind === "project") return null;
  const { month } = inCourse(cohort, what);
  const day = month === nowhere ? null : opensOn([cohort], month, dayAt(now, cohort.timeZone));
  return day === null ? null : fromWallClock(`${day}T00:00`, cohort.timeZone);
}

export interface Deadline extends LatePolicy { dueAt: Date; extended: boolean }

/** The deadline that one cohort sets for a person. An extension stands in place of the date; it never takes time away. */
export function deadlineIn(cohort: CohortTerms, what: Scheduled): Deadline | null {
  const { dueAfter } = setFor(cohort, what);
  const usual = dueAfter === null ? null : momentAfter(cohort.startsOn, cohort.timeZone, dueAfter);
  const [given] = rowsFor(cohort.extensions, inCourse(cohort, what));
  const extended = given !== undefined && (usual === null || given.dueAt > usual);
  const dueAt = extended ? given.dueAt : usual;
  if (dueAt === null) return null;
  const { latePerDay, lateDays, graceMinutes, timeZone } = cohort;
  return { dueAt, extended, latePerDay, lateDays, graceMinutes, timeZone };
}

/** What is asked of somebody for one exercise. */
export interface Terms {
  /** When it opens; null where it is open. */
  opensAt: Date | null;
  /** Whether it opens with its month, rather than at a time of its own. */
  withMonth: boolean;
  /** Of each cohort that has one. */
  deadlines: readonly Deadline[];
  /** Submissions that they may make; null: any number. */
  quota: number | null;
  exam: (ExamWindow & { state: ExamState }) | null;
}

export const freeTerms: Terms = { opensAt: null, withMonth: true, deadlines: [], quota: null, exam: null };

/** The earliest opening among the cohorts that have something to say: their course has it, or a time of its own is set. */
function earliestOf(all: readonly CohortTerms[], asked: (cohort: CohortTerms) => Scheduled, now: Date): Date | null {
  const cohorts = all.filter((cohort) => inCourse(cohort, asked(cohort)).month !== nowhere || setFor(cohort, asked(cohort)).opensAfter !== null);
  const opens = cohorts.flatMap((cohort) => opensIn(cohort, asked(cohort), now) ?? []).sort((a, b) => a.getTime() - b.getTime());
  return opens.length < cohorts.length ? null : opens[0] ?? null;
}

/**
 * Of several cohorts the kindest holds: the earliest opening, the largest number of submissions. Cohorts that say nothing about a
 * deadline take none away. An exam of any of them holds, whatever the others say: until it opens its exercises are closed.
 */
export function termsFor(cohorts: readonly CohortTerms[], what: Scheduled, now: Date): Terms {
  const found = what.slug === null || what.kind === "project" ? null : examOf(cohorts.flatMap(({ exams }) => exams), what.slug, now);
  const exam = found && { ...found, state: examState(found, now) };
  const earliest = earliestOf(cohorts, () => what, now);
  const withMonth = earliestOf(cohorts, (cohort) => ({ month: inCourse(cohort, what).month, slug: null }), now);
  const quotas = cohorts.flatMap((cohort) => setFor(cohort, what).quota ?? []);
  const opensAt = exam === null || exam.state === "closed" ? earliest : exam.state === "open" ? null : exam.opensAt;
  return {
    opensAt,
    withMonth: exam === null && what.kind !== "project" && opensAt?.getTime() === withMonth?.getTime(),
    deadlines: cohorts.flatMap((cohort) => deadlineIn(cohort, what) ?? []),
    quota: quotas.length === 0 ? null : Math.max(...quotas),
    exam,
  };
}

/** The deadline that is kindest to what is handed in at that moment: with most of its points left, then the later. */
export function kindest(deadlines: readonly Deadline[], at: Date): Deadline | null {
  return [...deadlines].sort((a, b) => lateFactor(at, b.dueAt, b) - lateFactor(at, a.dueAt, a) || b.dueAt.getTime() - a.dueAt.getTime())[0] ?? null;
}

/** How late something is, or would be, that is handed in at that moment; null when it is in time. */
export function latenessOf(deadlines: readonly Deadline[], at: Date): Lateness | null {
  const deadline = kindest(deadlines, at);
  const days = deadline === null ? 0 : daysLate(at, deadline.dueAt, deadline);
  return deadline === null || days === 0 ? null : { days, factor: lateFactor(at, deadline.dueAt, deadline) };
}

/** The same in short, for somebody in that time zone who has not solved it. */
export function inShort({ opensAt, deadlines, exam }: Terms, timeZone: string, now: Date): ItemTerms {
  const deadline = kindest(deadlines, now);
  return { opensAt, dueAt: deadline?.dueAt ?? null, extended: deadline?.extended ?? false, late: latenessOf(deadlines, now), exam, timeZone };
}
