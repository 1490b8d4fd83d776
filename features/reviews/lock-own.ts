import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import type { Transaction } from "#lib/db.ts";

/**
 * The viewer's own review, locked until the end of the transaction.
 * @throws {NotFoundError} when it is not theirs
 */
export async function lockOwn(tx: Transaction, viewer: { id: string }, reviewId: string) {
  await tx.$executeRaw`select 1 from "Review" where id = ${reviewId}::uuid for update`;
  const review = await tx.review.findFirst({
    where: { id: reviewId, studentId: viewer.id },
    select: {
      state: true, exerciseId: true, cohortId: true, reviewerId: true, thankedAt: true, student: { select: { name: true } },
      rounds: { orderBy: { number: "desc" }, take: 1, select: { number: true, submission: { select: { id: true, createdAt: true } } } },
    },
  });
  const exercise = review && exerciseById(review.exerciseId);
  if (!exercise) throw new NotFoundError("There is no such review among yours.");
  return { ...review, exercise, round: review.rounds[0] };
}
