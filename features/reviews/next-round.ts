import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { notify } from "#features/notifications/service.ts";
import { demandNoExam, selectSilence } from "#features/schedule/queries.ts";
import { db } from "#lib/db.ts";
import { reviewerRole } from "./access.ts";
import { lockOwn } from "./lock-own.ts";
import type { HandInAgain } from "./schema.ts";
import { settleAsked } from "./seen.ts";

interface Viewer { id: string; role: Role }

const staffRoles: Role[] = ["mentor", "instructor", "admin"];

/**
 * Hands in a later attempt after changes were asked for: the next round begins, and who reviewed last is told, or the
 * mentors where that person reviews here no more.
 * @throws {NotFoundError} when the review or the attempt is not the viewer's
 * @throws {ConflictError} when no changes are asked for, or the attempt is not a later one
 */
export async function handInAgain(viewer: Viewer, { reviewId, submissionId, note = "" }: HandInAgain): Promise<{ round: number }> {
  const silence = await selectSilence(viewer);
  return db().$transaction(async (tx) => {
    const { state, exercise, cohortId, reviewerId, student, round } = await lockOwn(tx, viewer, reviewId);
    demandNoExam(silence, exercise.id);
    // A double click: the second finds what the first has handed in.
    if (state === "waiting" && round.number > 1 && round.submission.id === submissionId) return { round: round.number };
    if (state !== "changes") throw new ConflictError("No changes are asked for in this review. Load the page again to see where it stands.");
    const later = await tx.submission.findFirst({ where: { id: submissionId, userId: viewer.id, exerciseId: exercise.id }, select: { createdAt: true } });
    if (!later) throw new NotFoundError("There is no such attempt among yours.");
    if (later.createdAt <= round.submission.createdAt) throw new ConflictError("This attempt is not newer than the one that was reviewed. Submit your changes in the exercise first.");
    const number = round.number + 1;
    await tx.reviewRound.create({ data: { reviewId, number, submissionId, question: note }, select: { id: true } });
    await tx.review.update({ where: { id: reviewId }, data: { state: "waiting", waitingSince: new Date(), decidedAt: null }, select: { id: true } });
    const last = reviewerId === null ? null : await tx.user.findUnique({ where: { id: reviewerId }, select: { id: true, role: true } });
    // Who does not review here any more could not open it: then it is for all of the cohort's mentors.
    const still = last !== null && await reviewerRole(last, { id: reviewId, studentId: viewer.id, cohortId, exerciseId: exercise.id, state: "waiting" }, tx) !== null;
    const notice = { key: `review:${reviewId}:${number}`, href: `/reviews/${reviewId}`, facts: { exercise: exercise.title, by: student.name } };
    if (still) await notify(tx, [{ userId: last.id, kind: "review_again", ...notice }]);
    else {
      const mentors = await tx.enrolment.findMany({ where: { cohortId, role: { in: staffRoles } }, select: { userId: true } });
      await notify(tx, mentors.map(({ userId }) => ({ userId, kind: "review_asked", ...notice })));
    }
    return { round: number };
  });
}

/**
 * Takes back a review that nobody has answered, or the changes of which the viewer does not want to make; twice is once.
 * @throws {NotFoundError} when it is not the viewer's
 * @throws {ConflictError} when it is approved
 */
export async function withdrawReview(viewer: Viewer, { reviewId }: { reviewId: string }): Promise<void> {
  await db().$transaction(async (tx) => {
    const { state, cohortId } = await lockOwn(tx, viewer, reviewId);
    if (state === "approved") throw new ConflictError("This review is approved: there is nothing to withdraw.");
    await tx.review.update({ where: { id: reviewId }, data: { state: "withdrawn" }, select: { id: true } });
    await tx.queueClaim.deleteMany({ where: { kind: "review", itemId: reviewId } });
    await settleAsked(tx, { id: reviewId, cohortId });
  });
}
