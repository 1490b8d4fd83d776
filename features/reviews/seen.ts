import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { db, type Transaction } from "#lib/db.ts";
import { tellPeople } from "#lib/queue/people.ts";
import { reviewerRole } from "./access.ts";
import type { SeenInput } from "./schema.ts";

/**
 * The viewer has seen a review up to this moment: what they were told of it until then is read.
 * @throws {NotFoundError} when the viewer has no part in it
 */
export async function markReviewSeen(viewer: { id: string; role: Role }, { reviewId, upTo }: SeenInput): Promise<void> {
  const review = await db().review.findUnique({ where: { id: reviewId }, select: { id: true, studentId: true, cohortId: true, exerciseId: true, state: true } });
  if (!review || (review.studentId !== viewer.id && await reviewerRole(viewer, review) === null)) throw new NotFoundError("There is no such review among yours.");
  await db().$transaction(async (tx) => {
    const read = await tx.$executeRaw`
      update "Notification" set "readAt" = now()
      where "userId" = ${viewer.id}::uuid and "readAt" is null and "createdAt" <= ${upTo}::timestamptz and starts_with(href, ${`/reviews/${reviewId}`})`;
    if (read > 0) await tellPeople(tx, [viewer.id]);
  });
}

const readersSchema = z.array(z.object({ userId: z.uuid() }));

/** A review does not wait any more: whoever was asked to answer it has that read, also who did not look. */
export async function settleAsked(tx: Transaction, { id, cohortId }: { id: string; cohortId: string }): Promise<void> {
  const readers = readersSchema.parse(await tx.$queryRaw`
    update "Notification" as told set "readAt" = now() from "Enrolment" as reviewer
    where reviewer."cohortId" = ${cohortId}::uuid and (reviewer.role <> 'student' or reviewer."peerAcceptedAt" is not null) and told."userId" = reviewer."userId"
      and told."readAt" is null and told.kind in ('review_asked', 'review_again') and starts_with(told.key, ${`review:${id}`})
    returning told."userId"`);
  await tellPeople(tx, readers.map(({ userId }) => userId));
}
