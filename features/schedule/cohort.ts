import "server-only";
import type { Role } from "#domain/accounts.ts";
import { fromDate, type Day } from "#domain/day.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { Scheduled, ScheduledKind } from "#domain/schedule.ts";
import { selectCohortHead } from "#features/cohorts/queries.ts";
import { monthOf, yearOf } from "#lib/catalog/courses.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import { db, type Transaction } from "#lib/db.ts";

export interface Viewer { id: string; name: string; role: Role }

export interface LockedCohort { id: string; courseId: string; name: string; startsOn: Day; timeZone: string }

/**
 * Does something with the schedule of a cohort that the viewer runs, one after the other.
 * @throws {NotFoundError} for any other cohort
 */
export async function withCohort<T>(viewer: Viewer, cohortId: string, work: (tx: Transaction, cohort: LockedCohort) => Promise<T>): Promise<T> {
  await selectCohortHead(viewer, cohortId);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "Cohort" where id = ${cohortId}::uuid for no key update`;
    const { startsOn, ...cohort } = await tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select: { id: true, courseId: true, name: true, startsOn: true, timeZone: true } });
    return work(tx, { ...cohort, startsOn: fromDate(startsOn) });
  });
}

export interface ItemRef { kind: ScheduledKind; key: string }

/** What it is called, and how its dates are asked for. */
export interface ScheduledItem extends Scheduled { title: string }

/** What a month, an exercise or a project is called in a course, and the month that it is in there; an exercise that the course has not is in its standard month. Null when there is none. */
export function optionalItem({ kind, key }: ItemRef, courseId: string | null): ScheduledItem | null {
  if (kind === "exercise") {
    const exercise = selectOptionalExercise(key);
    if (exercise) return { title: exercise.title, month: monthOf(courseId, "exercise", key) ?? exercise.month, slug: exercise.slug };
  } else if (kind === "project") {
    const project = selectOptionalProject(key);
    if (project) return { kind, title: project.title, month: project.month, slug: project.slug };
  } else if (/^([1-9]|1[0-2])$/.test(key)) {
    const month = yearOf(courseId).months[Number(key) - 1];
    if (month) return { title: month.title, month: month.month, slug: null };
  }
  return null;
}

/**
 * The same.
 * @throws {NotFoundError} when there is none
 */
export function selectItem(item: ItemRef, courseId: string | null): ScheduledItem {
  const found = optionalItem(item, courseId);
  if (found === null) throw new NotFoundError("The course has no “{key}” any more: reload the page.", { key: item.key });
  return found;
}
