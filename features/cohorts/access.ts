import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import type { Transaction } from "#lib/db.ts";

export interface Viewer { id: string; name: string; role: Role }

/** For a `where` on cohorts: those that the viewer runs, as their instructor or as administrator. */
export const runBy = (viewer: Pick<Viewer, "id" | "role">) =>
  viewer.role === "admin" ? {} : { enrolments: { some: { userId: viewer.id, role: "instructor" as const } } };

export const noSuchCohort = () => new NotFoundError("There is no such cohort among yours.");

export const facts = { id: true, courseId: true, name: true, startsOn: true, timeZone: true, open: true, paced: true, latePerDay: true, lateDays: true, graceMinutes: true, archivedAt: true } as const;

/**
 * A cohort that the viewer runs, locked so that changes of who is in it take turns.
 * @throws {NotFoundError} for any other
 */
export async function lockCohort(tx: Transaction, viewer: Viewer, cohortId: string) {
  await tx.$executeRaw`select 1 from "Cohort" where id = ${cohortId}::uuid for no key update`;
  const cohort = await tx.cohort.findFirst({ where: { id: cohortId, ...runBy(viewer) }, select: facts });
  if (!cohort) throw noSuchCohort();
  return cohort;
}

/**
 * The same, of a cohort that people can still join.
 * @throws {ConflictError} for one that is archived
 */
export async function lockRunningCohort(tx: Transaction, viewer: Viewer, cohortId: string) {
  const cohort = await lockCohort(tx, viewer, cohortId);
  if (cohort.archivedAt !== null) throw new ConflictError("This cohort is archived: nobody joins it. Take it out of the archive first.");
  return cohort;
}
