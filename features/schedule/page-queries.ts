import "server-only";
import { monthBegins } from "#domain/calendar.ts";
import { fromDate, type Day } from "#domain/day.ts";
import { NotFoundError } from "#domain/errors.ts";
import { examState, type ExamState } from "#domain/exam.ts";
import type { ScheduledKind } from "#domain/schedule.ts";
import { wallClock, type WallClock } from "#domain/wall-clock.ts";
import { selectCohortHead, type CohortHead } from "#features/cohorts/queries.ts";
import { exercisesOf, monthOfStandard, yearOf } from "#lib/catalog/courses.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { listProjects, selectOptionalProject } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import type { Viewer } from "./cohort.ts";
import type { DateSet } from "./schema.ts";
import { shownRow } from "./service.ts";

export interface MonthPlan {
  month: number;
  title: string;
  /** When the cohort comes to it. */
  begins: Day;
  set: DateSet;
  exercises: { slug: string; title: string; set: DateSet }[];
  projects: { slug: string; title: string; set: DateSet }[];
}

export interface ExtensionLine {
  id: string;
  student: string;
  kind: ScheduledKind;
  key: string;
  title: string;
  due: WallClock;
  reason: string;
  by: string | null;
}

export interface ExamLine {
  id: string;
  title: string;
  exercises: { slug: string; title: string }[];
  opens: WallClock;
  closes: WallClock;
  showVerdicts: boolean;
  state: ExamState;
  /** Who has more time in it. */
  longer: { userId: string; student: string; closes: WallClock; reason: string; by: string | null }[];
}

export interface SchedulePageView {
  cohort: CohortHead & { timeZone: string; paced: boolean; latePerDay: number; lateDays: number | null; graceMinutes: number };
  months: MonthPlan[];
  students: { id: string; name: string; email: string }[];
  extensions: ExtensionLine[];
  exams: ExamLine[];
}

/**
 * Everything that a cohort has set, by the clock of its time zone.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 */
export async function selectSchedulePage(viewer: Viewer, cohortId: string, now = new Date()): Promise<SchedulePageView> {
  const [head, found] = await Promise.all([
    selectCohortHead(viewer, cohortId),
    db().cohort.findUnique({
      where: { id: cohortId },
      select: {
        startsOn: true, timeZone: true, paced: true, latePerDay: true, lateDays: true, graceMinutes: true,
        dates: { select: { kind: true, key: true, opensAfter: true, dueAfter: true, quota: true } },
        enrolments: { where: { role: "student" }, orderBy: { user: { name: "asc" } }, take: 2000, select: { user: { select: { id: true, name: true, email: true, newEmail: true } } } },
        extensions: { orderBy: [{ createdAt: "desc" }], take: 500, select: { id: true, kind: true, key: true, dueAt: true, reason: true, user: { select: { name: true } }, givenBy: { select: { name: true } } } },
        exams: { orderBy: { opensAt: "asc" }, select: {
          id: true, title: true, exercises: true, opensAt: true, closesAt: true, showVerdicts: true,
          extensions: { orderBy: { createdAt: "asc" }, select: { userId: true, closesAt: true, reason: true, user: { select: { name: true } }, givenBy: { select: { name: true } } } },
        } },
      },
    }),
  ]);
  if (found === null) throw new NotFoundError("There is no such cohort among yours.");
  const { dates, enrolments, extensions, exams, timeZone, paced, latePerDay, lateDays, graceMinutes } = found;
  const startsOn = fromDate(found.startsOn);
  const rows = new Map(dates.map((row) => [`${row.kind} ${row.key}`, row]));
  const { months } = yearOf(head.courseId);
  // One whose month the course has not can be worked on all the same: it stands in the nearest.
  const monthOfProject = (month: number) => Math.min(monthOfStandard(head.courseId, month) ?? month, months.length);
  const titleOf = (slug: string) => selectOptionalExercise(slug)?.title ?? slug;
  return {
    cohort: { ...head, timeZone, paced, latePerDay, lateDays, graceMinutes },
    months: months.map(({ month, title }) => ({
      month, title, begins: monthBegins(startsOn, month), set: shownRow(rows.get(`month ${month}`), startsOn),
      exercises: exercisesOf(head.courseId).filter((exercise) => exercise.month === month).map(({ slug, title: name }) => ({ slug, title: name, set: shownRow(rows.get(`exercise ${slug}`), startsOn) })),
      projects: listProjects().filter((project) => monthOfProject(project.month) === month).map(({ slug, title: name }) => ({ slug, title: name, set: shownRow(rows.get(`project ${slug}`), startsOn) })),
    })),
    students: enrolments.map(({ user: { email, newEmail, ...user } }) => ({ ...user, email: email ?? newEmail ?? "" })),
    extensions: extensions.map(({ kind, user, givenBy, dueAt, ...extension }) => ({
      ...extension, kind, student: user.name, by: givenBy?.name ?? null, due: wallClock(dueAt, timeZone),
      title: kind === "exercise" ? titleOf(extension.key) : kind === "project" ? selectOptionalProject(extension.key)?.title ?? extension.key : months[Number(extension.key) - 1]?.title ?? extension.key,
    })),
    exams: exams.map((exam) => ({
      id: exam.id, title: exam.title, showVerdicts: exam.showVerdicts, exercises: exam.exercises.map((slug) => ({ slug, title: titleOf(slug) })),
      opens: wallClock(exam.opensAt, timeZone), closes: wallClock(exam.closesAt, timeZone), state: examState(exam, now),
      longer: exam.extensions.map(({ userId, closesAt, reason, user, givenBy }) => ({ userId, student: user.name, closes: wallClock(closesAt, timeZone), reason, by: givenBy?.name ?? null })),
    })),
  };
}
