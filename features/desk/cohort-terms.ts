import "server-only";
import { askedBy } from "#domain/cohort-map.ts";
import { NotFoundError } from "#domain/errors.ts";
import { deadlineIn, type CohortTerms, type Deadline, type Extended } from "#domain/schedule.ts";
import { fromDate } from "#domain/day.ts";
import { monthOf } from "#lib/catalog/courses.ts";
import { db } from "#lib/db.ts";
import { mentoredBy, selectMentoredCohort, type MentoredCohort } from "./access.ts";
import { listCourseExercises, type CourseExercise } from "./course-exercises.ts";
import type { Viewer } from "./viewer.ts";

/** An exercise, and by when the cohort asks for it. */
export interface AskedExercise extends CourseExercise {
  /** Whether it is asked for by now. */
  asked: boolean;
  /** For everybody; extensions are each student's own. */
  deadline: Deadline | null;
}

export interface CohortYear {
  cohort: MentoredCohort;
  terms: CohortTerms;
  exercises: AskedExercise[];
  /** Extensions by the student's id. */
  extensions: ReadonlyMap<string, readonly Extended[]>;
}

/**
 * What a cohort that the viewer mentors asks of its students by now.
 * @param studentId whose extensions alone are read; null: everybody's
 * @throws {NotFoundError} for a cohort that is not the viewer's
 */
export async function selectCohortYear(viewer: Viewer, cohortId: string, studentId: string | null, now: Date): Promise<CohortYear> {
  const [cohort, rules] = await Promise.all([
    selectMentoredCohort(viewer, cohortId),
    db().cohort.findFirst({
      where: { id: cohortId, ...mentoredBy(viewer) },
      select: {
        startsOn: true, paced: true, timeZone: true, latePerDay: true, lateDays: true, graceMinutes: true,
        dates: { select: { kind: true, key: true, opensAfter: true, dueAfter: true, quota: true } },
        extensions: { where: studentId === null ? {} : { userId: studentId }, select: { userId: true, kind: true, key: true, dueAt: true } },
      },
    }),
  ]);
  if (!rules) throw new NotFoundError("There is no such cohort among yours.");
  const { extensions, startsOn, ...rest } = rules;
  const terms: CohortTerms = { ...rest, startsOn: fromDate(startsOn), extensions: [], exams: [], monthOf: (kind, slug) => monthOf(cohort.courseId, kind, slug) };
  return {
    cohort, terms,
    exercises: listCourseExercises(cohort.courseId).map((exercise) => ({ ...exercise, asked: askedBy(exercise, terms) <= now, deadline: deadlineIn(terms, exercise) })),
    extensions: Map.groupBy(extensions, ({ userId }) => userId),
  };
}

/** The deadline of one student for an exercise of the year. */
export function deadlineOf({ terms, extensions }: Pick<CohortYear, "terms" | "extensions">, exercise: AskedExercise, userId: string): Deadline | null {
  const own = extensions.get(userId);
  return own ? deadlineIn({ ...terms, extensions: own }, exercise) : exercise.deadline;
}
