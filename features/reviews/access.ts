import "server-only";
import type { Role } from "#domain/accounts.ts";
import type { ReviewState } from "#domain/review.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { db, type Transaction } from "#lib/db.ts";

interface Viewer { id: string; role: Role }

/** What is asked about a review before anybody sees it. */
export interface ReviewFacts { id: string; studentId: string; cohortId: string; exerciseId: string; state: ReviewState }

/** As what somebody reviews. */
export type ReviewerRole = "mentor" | "peer";

/**
 * As what the viewer may review this, if at all: its cohort's mentors, and its peer reviewers while it waits, if they
 * have solved the exercise, or when they took part; not while they are in an exam with it. Nobody reviews their own code.
 */
export async function reviewerRole(viewer: Viewer, { id, studentId, cohortId, exerciseId, state }: ReviewFacts, tx: Pick<Transaction, "enrolment" | "reviewRound" | "exerciseProgress" | "$queryRaw"> = db()): Promise<ReviewerRole | null> {
  if (viewer.id === studentId) return null;
  if (viewer.role === "admin") return "mentor";
  const enrolment = await tx.enrolment.findUnique({ where: { userId_cohortId: { userId: viewer.id, cohortId } }, select: { role: true, peerAcceptedAt: true } });
  if (!enrolment) return null;
  if (enrolment.role !== "student") return "mentor";
  if (enrolment.peerAcceptedAt === null) return null;
  if ((await selectSilence(viewer, new Date(), tx)).exam(exerciseId) !== null) return null;
  const key = { userId_exerciseId: { userId: viewer.id, exerciseId } };
  if (state === "waiting" && (await tx.exerciseProgress.findUnique({ where: key, select: { acceptedAt: true } }))?.acceptedAt) return "peer";
  const part = await tx.reviewRound.findFirst({
    where: { reviewId: id, OR: [{ decidedById: viewer.id }, { comments: { some: { authorId: viewer.id, sentAt: { not: null } } } }] },
    select: { id: true },
  });
  return part ? "peer" : null;
}

/** Whether the viewer may read and answer this review as a reviewer. */
export async function mayReview(viewer: Viewer, review: ReviewFacts): Promise<boolean> {
  return await reviewerRole(viewer, review) !== null;
}
