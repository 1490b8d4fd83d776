import "server-only";
import { changedFields } from "#domain/audit-difference.ts";
import { fromDate, toDate } from "#domain/day.ts";
import { NotFoundError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { createCohort, demandFreeName } from "#features/enrolments/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { lockCohort, type Viewer } from "./access.ts";
import type { CohortFactsInput, MakeCohort } from "./schema.ts";

/**
 * A new cohort, with its maker as its first instructor.
 * @throws {NotFoundError} for who is no instructor
 * @throws {ConflictError} when one has this name
 */
export async function makeCohort(viewer: Viewer, input: MakeCohort): Promise<{ id: string }> {
  await requireInstructor(viewer);
  return createCohort(input, viewer);
}

/**
 * Changes what a cohort is: its name, its calendar, its rules for late work. Everything that is counted from its first
 * day moves with it.
 * @throws {NotFoundError} for one that the viewer does not run
 * @throws {ConflictError} when another one has this name
 */
export async function changeCohortFacts(viewer: Viewer, { cohortId, courseId, ...input }: CohortFactsInput): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id, archivedAt: _, startsOn, courseId: ofCourse, ...cohort } = await lockCohort(tx, viewer, cohortId);
    if (input.name !== cohort.name) await demandFreeName(tx, input.name, id);
    const course = await coursesOfChange(tx, ofCourse, courseId ?? ofCourse);
    const change = changedFields({ ...cohort, startsOn: fromDate(startsOn), course: course.before }, { ...input, course: course.after });
    if (change === null) return;
    await tx.cohort.update({ where: { id }, data: { ...input, courseId, startsOn: toDate(input.startsOn) }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "cohort.changed", subject: input.name, subjectId: id, ...change });
  });
}

/**
 * The titles of the course that a cohort has and of the one that it is to have.
 * @throws {NotFoundError} where that is not there, or in the archive
 */
async function coursesOfChange(tx: Transaction, before: string, after: string): Promise<{ before: string; after: string }> {
  const courses = await tx.course.findMany({ where: { OR: [{ id: before }, { id: after, archivedAt: null }] }, select: { id: true, title: true } });
  const titleOf = (id: string) => courses.find((course) => course.id === id)?.title;
  const title = titleOf(after);
  if (title === undefined) throw new NotFoundError("There is no such course any more: reload the page and choose another.");
  return { before: titleOf(before) ?? "", after: title };
}

/**
 * Puts a cohort into the archive, or takes it out. An archived one keeps its people and all their work; nobody joins it,
 * and students do not see it among theirs.
 * @throws {NotFoundError} for one that the viewer does not run
 */
export async function archiveCohort(viewer: Viewer, { cohortId, archived }: { cohortId: string; archived: boolean }): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id, name, archivedAt } = await lockCohort(tx, viewer, cohortId);
    if ((archivedAt !== null) === archived) return;
    await tx.cohort.update({ where: { id }, data: { archivedAt: archived ? new Date() : null }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "cohort.changed", subject: name, subjectId: id, before: { archived: !archived }, after: { archived } });
  });
}
