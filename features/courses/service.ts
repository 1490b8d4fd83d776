import "server-only";
import { changedFields } from "#domain/audit-difference.ts";
import { freeSlug, slugOf } from "#domain/challenge-slug.ts";
import { isSamePlan, type CoursePlan } from "#domain/course-plan.ts";
import { ConflictError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { courseSlug } from "#features/enrolments/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { announceChallenges } from "#lib/queue/challenges.ts";
import { copyLessons, copyPlan } from "./copy.ts";
import { effectivePlan, lockCourse, noSuchCourse, planToStore, storedPlan, type Viewer } from "./access.ts";
import type { CourseFactsInput, CreateCourse, SavePlan } from "./schema.ts";

/** Two that ask at once take turns until their transactions end. */
async function demandFreeTitle(tx: Transaction, title: string, except?: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('names of courses', 0))`;
  const taken = await tx.course.findFirst({ where: { title: { equals: title, mode: "insensitive" }, ...except === undefined ? {} : { id: { not: except } } }, select: { title: true } });
  if (taken) throw new ConflictError("There is a course called “{title}” already: choose another title.", { title: taken.title });
}

/**
 * A new course: the standard year, or a copy of another course with its own lessons, as it is published and as it is being worked on.
 * @throws {NotFoundError} for who is no instructor, and for a course that is not there
 * @throws {ConflictError} when one has this title
 */
export async function createCourse(viewer: Viewer, { title, description, from }: CreateCourse): Promise<{ id: string }> {
  await requireInstructor(viewer);
  return db().$transaction(async (tx) => {
    await demandFreeTitle(tx, title);
    const copied = from === null ? null : await lockCourse(tx, from);
    const wished = slugOf(title) || "course";
    const taken = await tx.course.findMany({ where: { slug: { startsWith: wished.slice(0, 20) } }, select: { slug: true } });
    const slug = freeSlug(wished, new Set(taken.map((course) => course.slug)));
    const { id } = await tx.course.create({
      data: { slug, title, description, ownerId: viewer.id, ...copied?.plan ? { plan: copied.plan } : {} }, select: { id: true },
    });
    if (copied !== null) {
      await copyPlan(tx, viewer, copied, id);
      await copyLessons(tx, viewer, copied, id);
      await announceChallenges(tx);
    }
    await recordChange(tx, { actor: viewer, action: "course.changed", subject: title, subjectId: id, after: { title, ...copied ? { copiedFrom: copied.title } : {} } });
    return { id };
  });
}

export type SaveResult = { saved: true; version: number } | { saved: false; other: { version: number; plan: CoursePlan; updatedAt: Date } };

/**
 * Saves the arrangement that is being worked on, unless somebody saved another in the meantime: then that one comes
 * back, and nothing is overwritten. A draft may be wrong in every way that its schema allows.
 * @throws {ConflictError} for a course in the archive
 */
export async function savePlan(viewer: Viewer, { courseId, baseVersion, plan }: SavePlan): Promise<SaveResult> {
  await requireInstructor(viewer);
  const { count } = await db().course.updateMany({
    where: { id: courseId, planVersion: baseVersion, archivedAt: null },
    data: { plan: planToStore(courseId, plan), planVersion: baseVersion + 1 },
  });
  if (count === 1) return { saved: true, version: baseVersion + 1 };
  const row = await db().course.findUnique({ where: { id: courseId }, select: { plan: true, planVersion: true, updatedAt: true, archivedAt: true } });
  if (row === null) throw noSuchCourse();
  if (row.archivedAt !== null) throw new ConflictError("This course is in the archive: take it out first. What you changed is kept in this browser.");
  const theirs = effectivePlan(courseId, storedPlan(row.plan));
  // The answer to an earlier save was lost on its way, or both arranged the same: there is nothing to choose.
  if (isSamePlan(plan, theirs)) return { saved: true, version: row.planVersion };
  return { saved: false, other: { version: row.planVersion, plan: theirs, updatedAt: row.updatedAt } };
}

/**
 * Gives a course another title or description.
 * @throws {ConflictError} when another one has this title
 */
export async function changeCourse(viewer: Viewer, { courseId, title, description }: CourseFactsInput): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    const course = await lockCourse(tx, courseId);
    if (title !== course.title) await demandFreeTitle(tx, title, courseId);
    const change = changedFields({ title: course.title, description: course.description }, { title, description });
    if (change === null) return;
    await tx.course.update({ where: { id: courseId }, data: { title, description }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "course.changed", subject: title, subjectId: courseId, ...change });
  });
}

/**
 * Puts a course into the archive, or takes it out: no new cohort can have it.
 * @throws {ConflictError} while cohorts learn by it, and for the one that the site begins with
 */
export async function archiveCourse(viewer: Viewer, { courseId, archived }: { courseId: string; archived: boolean }): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    const course = await lockCourse(tx, courseId);
    if ((course.archivedAt !== null) === archived) return;
    if (archived && course.slug === courseSlug) throw new ConflictError("New cohorts have this course where nobody chooses another: it cannot be archived.");
    const running = archived ? await tx.cohort.count({ where: { courseId, archivedAt: null } }) : 0;
    if (running > 0) throw new ConflictError("{count, plural, one {# cohort learns} other {# cohorts learn}} by this course: give them another one in their settings, or archive them, first.", { count: running });
    await tx.course.update({ where: { id: courseId }, data: { archivedAt: archived ? new Date() : null }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "course.changed", subject: course.title, subjectId: courseId, before: { archived: !archived }, after: { archived } });
  });
}
