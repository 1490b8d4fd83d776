import "server-only";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import { fromWallClock, wallClock } from "#domain/wall-clock.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { recordChange } from "#features/audit/service.ts";
import { notify } from "#features/notifications/service.ts";
import { db } from "#lib/db.ts";
import { withCohort, type Viewer } from "./cohort.ts";
import type { EndExamExtension, GiveExamExtension } from "./schema.ts";

/**
 * Gives a student of the cohort more time in an exam, or another end than before, and tells them. Their results come at
 * their own end; for the others everything stays.
 * @throws {NotFoundError} for a cohort that the viewer does not run, an exam that it does not have, and somebody who is no student of it
 * @throws {ExpectedError} for an end that is no later than everybody's
 */
export async function giveExamExtension(viewer: Viewer, { cohortId, examId, userId, closes, reason }: GiveExamExtension): Promise<void> {
  await withCohort(viewer, cohortId, async (tx, cohort) => {
    const [exam, student, earlier] = [
      await tx.exam.findFirst({ where: { id: examId, cohortId }, select: { title: true, closesAt: true } }),
      await tx.enrolment.findFirst({ where: { cohortId, userId, role: "student" }, select: { user: { select: { name: true, timeZone: true } } } }),
      await tx.examExtension.findUnique({ where: { examId_userId: { examId, userId } }, select: { closesAt: true, reason: true } }),
    ];
    if (!exam) throw new NotFoundError("This exam was deleted in the meantime: reload the page.");
    if (!student) throw new NotFoundError("This person is no student of the cohort any more: reload the page.");
    const closesAt = fromWallClock(closes, cohort.timeZone);
    if (closesAt <= exam.closesAt) throw new ExpectedError("“{title}” ends at that time or later for everybody: choose a later end.", { title: exam.title });
    if (earlier?.closesAt.getTime() === closesAt.getTime() && earlier.reason === reason) return;
    const data = { closesAt, reason, givenById: viewer.id };
    await tx.examExtension.upsert({ where: { examId_userId: { examId, userId } }, create: { examId, userId, ...data }, update: data, select: { examId: true } });
    await recordChange(tx, {
      actor: viewer, action: "extension.given", subject: `${student.user.name}: ${exam.title} (${cohort.name})`, subjectId: userId,
      before: earlier && { closes: wallClock(earlier.closesAt, cohort.timeZone), reason: earlier.reason }, after: { closes, reason },
    });
    await notify(tx, [{
      userId, kind: "extension_given", href: "/today", key: `exam-extension:${examId}:${closesAt.toISOString()}`,
      facts: { by: viewer.name, title: exam.title, month: null, dueAt: closesAt.toISOString(), timeZone: student.user.timeZone },
    }]);
  });
}

/**
 * Takes it back: the exam ends as for everybody, and what it withheld after that is told. Twice is once.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 */
export async function endExamExtension(viewer: Viewer, { cohortId, examId, userId }: EndExamExtension): Promise<void> {
  const ended = await withCohort(viewer, cohortId, async (tx, cohort) => {
    const found = await tx.examExtension.findFirst({ where: { examId, userId, exam: { cohortId } }, select: { closesAt: true, reason: true, user: { select: { name: true } }, exam: { select: { title: true } } } });
    if (!found) return false;
    await tx.examExtension.delete({ where: { examId_userId: { examId, userId } }, select: { examId: true } });
    await recordChange(tx, {
      actor: viewer, action: "extension.given", subject: `${found.user.name}: ${found.exam.title} (${cohort.name})`, subjectId: userId,
      before: { closes: wallClock(found.closesAt, cohort.timeZone), reason: found.reason }, after: null,
    });
    return true;
  });
  if (ended) await db().$transaction((tx) => awardAchievements(tx, userId, `exam:${examId}`));
}
