import "server-only";
import { isRaised } from "#domain/cohort.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { lockCohort, type Viewer } from "./access.ts";
import type { MemberRoleInput, RemoveMemberInput } from "./schema.ts";

async function selectMember(tx: Transaction, cohortId: string, userId: string) {
  const member = await tx.enrolment.findUnique({ where: { userId_cohortId: { userId, cohortId } }, select: { id: true, role: true, user: { select: { name: true } } } });
  if (!member) throw new NotFoundError("This person is not in the cohort any more: reload the page.");
  return member;
}

/** Without an instructor only administrators can run a cohort. */
async function demandAnotherInstructor(tx: Transaction, cohortId: string, name: string): Promise<void> {
  const instructors = await tx.enrolment.count({ where: { cohortId, role: "instructor" } });
  if (instructors <= 1) throw new ConflictError("{name} is the last instructor of this cohort: without one, only an administrator can change it. Confirm that this is meant.", { name });
}

/**
 * Gives somebody another role in a cohort.
 * @throws {NotFoundError} for a cohort that the viewer does not run, and for somebody who is not in it
 * @throws {ForbiddenError} for a higher role of one's own
 * @throws {ConflictError} for the last instructor, unless it is confirmed
 */
export async function changeMemberRole(viewer: Viewer, { cohortId, userId, role, confirmed }: MemberRoleInput): Promise<void> {
  await db().$transaction(async (tx) => {
    const cohort = await lockCohort(tx, viewer, cohortId);
    const { id, role: before, user } = await selectMember(tx, cohortId, userId);
    if (before === role) return;
    if (userId === viewer.id && isRaised(before, role)) throw new ForbiddenError("Nobody raises their own role: ask another instructor or an administrator.");
    if (before === "instructor" && !confirmed) await demandAnotherInstructor(tx, cohortId, user.name);
    await tx.enrolment.update({ where: { id }, data: { role }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "enrolment.changed", subject: `${user.name} (${cohort.name})`, subjectId: userId, before: { role: before }, after: { role } });
  });
}

/**
 * Takes somebody out of a cohort. What they wrote, handed in and reached stays theirs, and is there again should they
 * come back.
 * @throws {NotFoundError} for a cohort that the viewer does not run, and for somebody who is not in it
 * @throws {ConflictError} for the last instructor, unless it is confirmed
 */
export async function removeMember(viewer: Viewer, { cohortId, userId, confirmed }: RemoveMemberInput): Promise<void> {
  await db().$transaction(async (tx) => {
    const cohort = await lockCohort(tx, viewer, cohortId);
    const { id, role, user } = await selectMember(tx, cohortId, userId);
    if (role === "instructor" && !confirmed) await demandAnotherInstructor(tx, cohortId, user.name);
    await tx.enrolment.delete({ where: { id }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "enrolment.changed", subject: `${user.name} (${cohort.name})`, subjectId: userId, before: { role } });
  });
}
