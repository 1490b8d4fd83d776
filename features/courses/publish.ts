import "server-only";
import { isSamePlan } from "#domain/course-plan.ts";
import { planProblems } from "#domain/course-plan-problems.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { knownTo } from "#lib/catalog/courses.ts";
import { db } from "#lib/db.ts";
import { announceChallenges } from "#lib/queue/challenges.ts";
import { effectivePlan, lockCourse, planToStore, storedPlan, type Viewer } from "./access.ts";
import type { PublishCourse, TakeVersion } from "./schema.ts";

/**
 * Makes the saved arrangement what the course's cohorts see: an immutable version, which every process takes at the commit.
 * @throws {ConflictError} when another state was seen, or it is published already
 * @throws {ExpectedError} while something in it must be mended
 */
export async function publishCourse(viewer: Viewer, { courseId, version, note }: PublishCourse): Promise<{ number: number }> {
  await requireInstructor(viewer);
  return db().$transaction(async (tx) => {
    const course = await lockCourse(tx, courseId);
    if (course.archivedAt !== null) throw new ConflictError("This course is in the archive: take it out first.");
    if (course.planVersion !== version) throw new ConflictError("The arrangement was changed since you opened this page. Look at the new differences below, then publish.");
    const newest = await tx.courseVersion.findFirst({ where: { courseId }, orderBy: { number: "desc" }, select: { number: true, plan: true } });
    const plan = effectivePlan(courseId, course.plan);
    if (isSamePlan(plan, effectivePlan(courseId, storedPlan(newest?.plan)))) {
      throw newest
        ? new ConflictError("Exactly this is published already, as version {number}.", { number: newest.number })
        : new ConflictError("This is the standard year, which students see already: change something first.");
    }
    const [problem] = planProblems(plan, knownTo(courseId)).filter(({ level }) => level === "error");
    if (problem) throw new ExpectedError("Month {month} has something to mend first: the arrangement says what.", { month: problem.month });
    const number = (newest?.number ?? 0) + 1;
    await tx.courseVersion.create({ data: { courseId, number, plan: planToStore(courseId, plan), note, publishedById: viewer.id }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "course.published", subject: course.title, subjectId: courseId, before: newest && { version: newest.number }, after: { version: number, note } });
    await announceChallenges(tx);
    return { number };
  });
}

/**
 * Makes a published arrangement the one that is worked on. What students see stays until it is published.
 * @throws {ConflictError} when the draft was changed since it was seen
 */
export async function takeVersion(viewer: Viewer, { courseId, number, baseVersion }: TakeVersion): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    const course = await lockCourse(tx, courseId);
    if (course.archivedAt !== null) throw new ConflictError("This course is in the archive: take it out first.");
    if (course.planVersion !== baseVersion) throw new ConflictError("The arrangement was changed since you opened this page. Reload it, and take the version then.");
    const found = await tx.courseVersion.findUnique({ where: { courseId_number: { courseId, number } }, select: { plan: true } });
    if (found === null) throw new NotFoundError("There is no such version of this course.");
    await tx.course.update({ where: { id: courseId }, data: { plan: planToStore(courseId, storedPlan(found.plan)), planVersion: baseVersion + 1 }, select: { id: true } });
  });
}
