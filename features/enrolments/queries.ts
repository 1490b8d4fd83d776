import "server-only";
import { z } from "zod";
import { roleSchema, type Role } from "#domain/accounts.ts";
import { opensOn } from "#domain/calendar.ts";
import { dayAt, fromDate, type Day } from "#domain/day.ts";
import { LockedError, NotFoundError, NotSignedInError } from "#domain/errors.ts";
import { db, type Transaction } from "#lib/db.ts";

interface Viewer { id: string; role: Role }

/** Who teaches in a cohort. */
const staffRoles: Role[] = ["mentor", "instructor", "admin"];

/** For a `where` on users: those whose work the viewer may see as their mentor, instructor or administrator. */
export function taughtBy(viewer: Viewer) {
  if (viewer.role === "admin") return {};
  return { enrolments: { some: { cohort: { enrolments: { some: { userId: viewer.id, role: { in: staffRoles } } } } } } };
}

/** Whether the viewer teaches a cohort that the student is in, or administers the site. Nobody teaches themselves. */
export async function teaches(viewer: Viewer, studentId: string): Promise<boolean> {
  if (viewer.id === studentId) return false;
  const student = await db().user.findFirst({ where: { AND: [{ id: studentId }, taughtBy(viewer)] }, select: { id: true } });
  return student !== null;
}

/** Whether there can be anyone whose work the viewer judges: they teach in some cohort, or administer the site. */
export async function teachesAnyone(viewer: Viewer): Promise<boolean> {
  if (viewer.role === "admin") return true;
  const enrolment = await db().enrolment.findFirst({ where: { userId: viewer.id, role: { in: staffRoles } }, select: { id: true } });
  return enrolment !== null;
}

/** Whether the viewer writes the course: an instructor on the site or in some cohort, or an administrator. */
export async function teachesCourse(viewer: Viewer): Promise<boolean> {
  if (viewer.role === "admin" || viewer.role === "instructor") return true;
  const enrolment = await db().enrolment.findFirst({ where: { userId: viewer.id, role: "instructor" }, select: { id: true } });
  return enrolment !== null;
}

/**
 * For services and queries of the studio.
 * @throws {NotFoundError} for everybody else: the studio is none of their business
 */
export async function requireInstructor(viewer: Viewer): Promise<void> {
  if (!await teachesCourse(viewer)) throw new NotFoundError("There is no such page.");
}

/** A cohort that somebody is in, and what they are in it. */
export interface Membership {
  name: string;
  startsOn: Day;
  /** Whether its months open only when it comes to them. */
  paced: boolean;
  role: Role;
}

/** The viewer's cohorts, the newest first. */
export async function listMemberships(viewer: { id: string }): Promise<Membership[]> {
  const rows = await db().enrolment.findMany({
    where: { userId: viewer.id },
    orderBy: { cohort: { startsOn: "desc" } },
    select: { role: true, cohort: { select: { name: true, startsOn: true, paced: true } } },
  });
  return rows.map(({ role, cohort }) => ({ ...cohort, startsOn: fromDate(cohort.startsOn), role }));
}

/** The day on which a month opens for this person; null where it is open. Who teaches, anywhere, sees all. */
export function opening(person: { role: Role; memberships: readonly Membership[] }, month: number, today: Day): Day | null {
  if (person.role !== "student" || person.memberships.some(({ role }) => role !== "student")) return null;
  return opensOn(person.memberships, month, today);
}

/** The same, read for the viewer. */
export async function selectOpening(viewer: Viewer & { timeZone: string }, month: number, now = new Date()): Promise<Day | null> {
  return opening({ role: viewer.role, memberships: await listMemberships(viewer) }, month, dayAt(now, viewer.timeZone));
}

const lockedRowSchema = z.array(z.object({
  role: roleSchema,
  timeZone: z.string(),
  memberships: z.array(z.object({ name: z.string(), startsOn: z.string(), paced: z.boolean(), role: roleSchema })),
})).max(1);

/**
 * Locks the student's row for the transaction, so that their requests take turns, and makes sure that the month is
 * open for them: one statement, since every submission asks.
 * @throws {LockedError} saying when it opens
 * @throws {NotSignedInError} when there is no such account any more
 */
export async function lockStudent(tx: Transaction, userId: string, month: number, now = new Date()): Promise<void> {
  const [person] = lockedRowSchema.parse(await tx.$queryRaw`
    select person.role::text, person."timeZone", coalesce((
      select json_agg(json_build_object('name', cohort.name, 'startsOn', to_char(cohort."startsOn", 'YYYY-MM-DD'), 'paced', cohort.paced, 'role', enrolment.role))
      from "Enrolment" as enrolment join "Cohort" as cohort on cohort.id = enrolment."cohortId" where enrolment."userId" = person.id
    ), '[]') as memberships
    from "User" as person where person.id = ${userId}::uuid for no key update of person`);
  if (person === undefined) throw new NotSignedInError("Your account is not there any more.");
  const day = opening(person, month, dayAt(now, person.timeZone));
  if (day !== null) throw new LockedError(month, day);
}
