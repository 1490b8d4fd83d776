import "server-only";
import { ConflictError, ForbiddenError } from "#domain/errors.ts";
import { accessWords, mostRecipients } from "#domain/messages.ts";
import { db, type Transaction } from "#lib/db.ts";
import { selectOwnThread, type OwnThread, type Viewer } from "./access.ts";
import type { AddMembers, RemoveMember } from "./schema.ts";
import { tellThread } from "./telling.ts";

/** A group that the viewer is a member of, as one of the cohort's staff; locked, so that changes take turns. */
async function selectOwnGroup(tx: Transaction, viewer: Viewer, threadId: string): Promise<OwnThread> {
  await tx.$executeRaw`select 1 from "MessageThread" where id = ${threadId}::uuid for update`;
  const thread = await selectOwnThread(viewer, threadId, tx);
  if (thread.access === "archived" || thread.access === "left") throw new ForbiddenError(accessWords[thread.access]);
  if (!thread.isGroup || thread.me.standing !== "staff") throw new ForbiddenError("Only mentors change who is in a group.");
  return thread;
}

/**
 * Adds people of the cohort to a group; they are told, and read what was written before.
 * @throws {NotFoundError} for a group that the viewer is not in
 * @throws {ForbiddenError} for its students, and in an archived cohort
 * @throws {ConflictError} for somebody who is not in the cohort, and for too many
 */
export async function addMembers(viewer: Viewer, { threadId, userIds }: AddMembers): Promise<void> {
  await db().$transaction(async (tx) => {
    const { cohort, others } = await selectOwnGroup(tx, viewer, threadId);
    const enrolled = await tx.enrolment.count({ where: { cohortId: cohort.id, userId: { in: userIds } } });
    if (enrolled < userIds.length) throw new ConflictError("Somebody whom you chose is not in the cohort any more: reload the page.");
    const inIt = new Set([viewer.id, ...others.map(({ id }) => id)]);
    const added = userIds.filter((userId) => !inIt.has(userId));
    if (others.length + added.length > mostRecipients) throw new ConflictError("A group has at most a hundred people. To all of a cohort you announce something instead.");
    await tx.threadMember.createMany({ data: added.map((userId) => ({ threadId, userId })) });
    await tellThread(tx, viewer, threadId, added);
  });
}

/**
 * Takes somebody out of a group: they do not find it any more. Removing somebody who is not in it is no error.
 * @throws {NotFoundError} for a group that the viewer is not in
 * @throws {ForbiddenError} for its students, for oneself, and in an archived cohort
 */
export async function removeMember(viewer: Viewer, { threadId, userId }: RemoveMember): Promise<void> {
  await db().$transaction(async (tx) => {
    await selectOwnGroup(tx, viewer, threadId);
    if (userId === viewer.id) throw new ForbiddenError("Nobody takes themselves out: ask another mentor of the group.");
    await tx.threadMember.deleteMany({ where: { threadId, userId } });
    // What they were told of it leads nowhere now.
    await tx.notification.deleteMany({ where: { userId, kind: "thread_message", href: `/messages/${threadId}` } });
  });
}
