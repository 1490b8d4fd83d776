import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { isRangeOf } from "#domain/review-lines.ts";
import { maxComments } from "#domain/review.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { notify } from "#features/notifications/service.ts";
import { settleItem } from "#features/queue/claims.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { reviewerRole } from "./access.ts";
import type { DraftComment, SendReview } from "./schema.ts";
import { settleAsked } from "./seen.ts";

interface Viewer { id: string; role: Role }

const facts = { id: true, studentId: true, cohortId: true, exerciseId: true, state: true } as const;

/**
 * A round that the viewer may review, its review locked until the end of the transaction.
 * @throws {NotFoundError} for everybody else, the student among them
 */
async function lockRound(tx: Transaction, viewer: Viewer, roundId: string) {
  await tx.$executeRaw`select 1 from "Review" where id = (select "reviewId" from "ReviewRound" where id = ${roundId}::uuid) for update`;
  const round = await tx.reviewRound.findUnique({
    where: { id: roundId },
    select: {
      id: true, number: true, decision: true, submission: { select: { source: true } },
      review: { select: { ...facts, rounds: { orderBy: { number: "desc" }, take: 1, select: { number: true } } } },
    },
  });
  const exercise = round && exerciseById(round.review.exerciseId);
  if (!exercise || await reviewerRole(viewer, round.review, tx) === null) throw new NotFoundError("There is no such review among yours.");
  return { ...round, exercise, newest: round.review.rounds[0].number };
}

/**
 * Keeps a comment that is being written, for its author alone; about the whole it is the summary, of which each
 * reviewer has one. A save that comes twice, or after another, is one comment.
 * @throws {NotFoundError} when the viewer may not review this, or the comment is not theirs
 * @throws {ConflictError} when it was sent in the meantime
 * @throws {ExpectedError} for lines that the source has not, and after a hundred comments
 */
export async function saveDraftComment(viewer: Viewer, { id, roundId, lines, text, suggestion = null }: DraftComment): Promise<void> {
  await db().$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, roundId);
    if (lines && !isRangeOf(round.submission.source, lines)) throw new ExpectedError("The program has no such lines. Load the page again.");
    const there = await tx.reviewComment.findUnique({ where: { id }, select: { authorId: true, roundId: true, sentAt: true } });
    if (there && (there.authorId !== viewer.id || there.roundId !== roundId)) throw new NotFoundError("There is no such comment among yours.");
    if (there && there.sentAt !== null) throw new ConflictError("This comment was sent in the meantime. Add to it with an answer; what you typed stays in the page.");
    const words = { text, suggestion: lines && suggestion };
    if (there) {
      await tx.reviewComment.update({ where: { id }, data: { ...words, fromLine: lines?.from ?? null, toLine: lines?.to ?? null }, select: { id: true } });
      return;
    }
    const drafts = { roundId, authorId: viewer.id, sentAt: null };
    if (lines === null) {
      // Two tabs write one summary: what was saved last stands.
      const { count } = await tx.reviewComment.updateMany({ where: { ...drafts, fromLine: null, parentId: null }, data: { text } });
      if (count > 0) return;
    } else if (await tx.reviewComment.count({ where: drafts }) >= maxComments) throw new ExpectedError("A round holds a hundred comments of yours. Put what is left into the summary.");
    await tx.reviewComment.create({ data: { id, ...drafts, fromLine: lines?.from ?? null, toLine: lines?.to ?? null, ...words }, select: { id: true } });
  });
}

/** Throws a comment away that was not sent; twice is once, and what is sent or somebody else's stays. */
export async function discardDraftComment(viewer: { id: string }, { commentId }: { commentId: string }): Promise<void> {
  await db().reviewComment.deleteMany({ where: { id: commentId, authorId: viewer.id, sentAt: null } });
}

const isEmpty = { text: "", suggestion: null };

/** Sends what the viewer has written under the lines; empty ones, and the summary's draft, go. Returns how many were sent. */
async function sendDrafts(tx: Transaction, viewer: { id: string }, roundId: string, sentAt: Date): Promise<number> {
  const drafts = { roundId, authorId: viewer.id, sentAt: null };
  await tx.reviewComment.deleteMany({ where: { ...drafts, OR: [isEmpty, { fromLine: null, parentId: null }] } });
  const { count } = await tx.reviewComment.updateMany({ where: drafts, data: { sentAt } });
  return count;
}

/** @throws {ConflictError} while the student is in an exam with the exercise: until its end nothing helps */
async function demandNoExamOf(tx: Transaction, studentId: string, exerciseId: string): Promise<void> {
  const exam = (await selectSilence({ id: studentId }, new Date(), tx)).exam(exerciseId);
  if (exam) throw new ConflictError("The exercise is part of the exam “{exam}” of this student, in which nothing may help them. What you wrote is kept; send it when the exam is over.", { exam: exam.title });
}

/**
 * Sends a review: the comments, the summary, the marks and the decision, all at once. Of two reviewers the first is heard.
 * @throws {NotFoundError} when the viewer may not review this
 * @throws {ConflictError} when it does not wait for a review any more, somebody else has it in hand, or the student is in an exam
 */
export async function sendReview(viewer: Viewer, { roundId, summary, marks, decision }: SendReview): Promise<{ sent: number }> {
  return db().$transaction(async (tx) => {
    const { review, number, newest, decision: decided, exercise } = await lockRound(tx, viewer, roundId);
    if (decided !== null) throw new ConflictError("Somebody has answered this round already. Your comments are kept: load the page again, and send them by themselves.");
    if (review.state !== "waiting" || number !== newest) throw new ConflictError("This review does not wait for an answer any more. Load the page again to see where it stands.");
    await demandNoExamOf(tx, review.studentId, review.exerciseId);
    await settleItem(tx, viewer, "review", review.id);
    const now = new Date();
    const sent = await sendDrafts(tx, viewer, roundId, now);
    await tx.reviewRound.update({ where: { id: roundId }, data: { summary, marks, decision, decidedAt: now, decidedById: viewer.id }, select: { id: true } });
    await tx.review.update({ where: { id: review.id }, data: { state: decision, decidedAt: now, reviewerId: viewer.id }, select: { id: true } });
    await settleAsked(tx, review);
    // Reviewing is mentoring, which has an achievement of its own.
    await awardAchievements(tx, viewer.id, `review-round:${roundId}`);
    const { name: by } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } });
    await notify(tx, [{ userId: review.studentId, kind: "review_decided", key: `review-round:${roundId}`, href: `/reviews/${review.id}`, facts: { exercise: exercise.title, approved: decision === "approved", by } }]);
    return { sent };
  });
}

/**
 * Sends the viewer's comments by themselves, where somebody else has decided already.
 * @throws {NotFoundError} when the viewer may not review this
 * @throws {ConflictError} while the round waits for its review, or the student is in an exam
 * @throws {ExpectedError} when there are none
 */
export async function sendComments(viewer: Viewer, { roundId }: { roundId: string }): Promise<{ sent: number }> {
  return db().$transaction(async (tx) => {
    const { review, number, decision, exercise } = await lockRound(tx, viewer, roundId);
    if (decision === null) throw new ConflictError("This round waits for its review: decide, and your comments go with it.");
    await demandNoExamOf(tx, review.studentId, review.exerciseId);
    const now = new Date();
    const sent = await sendDrafts(tx, viewer, roundId, now);
    if (sent === 0) throw new ExpectedError("You have written no comments on this round.");
    const { name: by } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } });
    await notify(tx, [{ userId: review.studentId, kind: "review_answered", key: `review-comments:${roundId}:${now.getTime()}`, href: `/reviews/${review.id}?round=${number}`, facts: { exercise: exercise.title, by } }]);
    return { sent };
  });
}
