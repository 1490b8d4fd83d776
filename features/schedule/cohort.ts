import "server-only";
import type { Role } from "#domain/accounts.ts";
import { fromDate, type Day } from "#domain/day.ts";
import { NotFoundError } from "#domain/errors.ts";
import { monthsOfCourse } from "#domain/calendar.ts";
import { selectCohortHead } from "#features/cohorts/queries.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { db, type Transaction } from "#lib/db.ts";

export interface Viewer { id: string; name: string; role: Role }

export interface LockedCohort { id: string; name: string; startsOn: Day; timeZone: string }

/**
 * Does something with the schedule of a cohort that the viewer runs, one after the other.
 * @throws {NotFoundError} for any other cohort
 */
export async function withCohort<T>(viewer: Viewer, cohortId: string, work: (tx: Transaction, cohort: LockedCohort) => Promise<T>): Promise<T> {
  await selectCohortHead(viewer, cohortId);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "Cohort" where id = ${cohortId}::uuid for no key update`;
    const { startsOn, ...cohort } = await tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select: { id: true, name: true, startsOn: true, timeZone: true } });
    return work(tx, { ...cohort, startsOn: fromDate(startsOn) });
  });
}

export interface ItemRef { kind: "month" | "exercise"; key: string }

/**
 * What a month or an exercise is called, and the month that it is in.
 * @throws {NotFoundError} when the course has none
 */
export function selectItem({ kind, key }: ItemRef): { title: string; month: number; slug: string | null } {
  if (kind === "exercise") {
    const exercise = selectOptionalExercise(key);
    if (exercise) return { title: exercise.title, month: exercise.month, slug: exercise.slug };
  } else if (/^([1-9]|1[0-2])$/.test(key) && Number(key) <= monthsOfCourse) {
    return { title: roadmap().months[Number(key) - 1].title, month: Number(key), slug: null };
  }
  throw new NotFoundError("The course has no “{key}” any more: reload the page.", { key });
}
