import "server-only";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { claimItem, type Claimed } from "#features/queue/claims.ts";
import { db } from "#lib/db.ts";
import { reviewerRole } from "./access.ts";

/**
 * Takes a waiting review in hand, so that no second reviewer begins, and says in whose hands it is; null for one that does not wait.
 * @throws {NotFoundError} when the viewer may not review it
 */
export async function claimReview(viewer: { id: string; role: Role }, { reviewId }: { reviewId: string }): Promise<Claimed | null> {
  const review = await db().review.findUnique({ where: { id: reviewId }, select: { id: true, studentId: true, cohortId: true, exerciseId: true, state: true } });
  if (!review || await reviewerRole(viewer, review) === null) throw new NotFoundError("There is no such review among yours.");
  if (review.state !== "waiting") return null;
  return claimItem(viewer, "review", reviewId);
}
