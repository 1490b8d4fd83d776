import "server-only";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { claimItem } from "#features/queue/claims.ts";
import { db } from "#lib/db.ts";
import { reviewerRole } from "./access.ts";

/** Whether the review is in the viewer's hands now; else in whose. */
export interface ClaimAnswer { by: string | null }

/**
 * Takes a waiting review in hand, so that no second reviewer begins; one that does not wait is nobody's.
 * @throws {NotFoundError} when the viewer may not review it
 */
export async function claimReview(viewer: { id: string; role: Role }, { reviewId }: { reviewId: string }): Promise<ClaimAnswer> {
  const review = await db().review.findUnique({ where: { id: reviewId }, select: { id: true, studentId: true, cohortId: true, exerciseId: true, state: true } });
  if (!review || await reviewerRole(viewer, review) === null) throw new NotFoundError("There is no such review among yours.");
  if (review.state !== "waiting") return { by: null };
  const claimed = await claimItem(viewer, "review", reviewId);
  return { by: claimed.mine ? null : claimed.by };
}
