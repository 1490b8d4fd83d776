import "server-only";
import type { Role } from "#domain/accounts.ts";
import { fromDate, type Day } from "#domain/day.ts";
import { NotFoundError } from "#domain/errors.ts";
import { db } from "#lib/db.ts";

interface Viewer { id: string; role: Role }

/** A cohort that the viewer mentors. */
export interface MentoredCohort {
  id: string;
  courseId: string;
  name: string;
  startsOn: Day;
  timeZone: string;
  archivedAt: Date | null;
  riskThresholds: unknown;
  reviewTargetHours: number;
  reviewedExercises: string[];
}

const staffRoles: Role[] = ["mentor", "instructor", "admin"];
const facts = { id: true, courseId: true, name: true, startsOn: true, timeZone: true, archivedAt: true, riskThresholds: true, reviewTargetHours: true, reviewedExercises: true } as const;

/** For a `where` on cohorts: those in which the viewer mentors or instructs, or all for an administrator. */
export const mentoredBy = (viewer: Viewer) =>
  viewer.role === "admin" ? {} : { enrolments: { some: { userId: viewer.id, role: { in: staffRoles } } } };

/** The viewer's running cohorts, the newest first. */
export async function listMentoredCohorts(viewer: Viewer): Promise<MentoredCohort[]> {
  const cohorts = await db().cohort.findMany({ where: { archivedAt: null, ...mentoredBy(viewer) }, orderBy: [{ startsOn: "desc" }, { id: "asc" }], select: facts });
  return cohorts.map((cohort) => ({ ...cohort, startsOn: fromDate(cohort.startsOn) }));
}

/**
 * A cohort that the viewer mentors, an archived one too.
 * @throws {NotFoundError} for any other
 */
export async function selectMentoredCohort(viewer: Viewer, id: string): Promise<MentoredCohort> {
  const cohort = await db().cohort.findFirst({ where: { id, ...mentoredBy(viewer) }, select: facts });
  if (!cohort) throw new NotFoundError("There is no such cohort among yours.");
  return { ...cohort, startsOn: fromDate(cohort.startsOn) };
}
