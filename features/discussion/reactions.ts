import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ExpectedError, ForbiddenError } from "#domain/errors.ts";
import { teaches } from "#features/enrolments/queries.ts";
import { notify } from "#features/notifications/service.ts";
import { db } from "#lib/db.ts";
import { selectPost, toldTitle } from "./posts.ts";
import { selectReader } from "./queries.ts";

interface Viewer { id: string; name: string; role: Role }

/**
 * Marks an answer as the one that solved it, or takes the mark away; twice is once.
 * @throws {ForbiddenError} for whoever neither asked nor teaches who did
 * @throws {NotFoundError} {ForbiddenError} {LockedError} when the answer is not for the viewer to read
 * @throws {ExpectedError} for an answer to another question, and one that was taken out
 */
export async function accept(viewer: Viewer, { questionId, replyId, on }: { questionId: string; replyId: string; on: boolean }): Promise<void> {
  const { question, reply } = await selectPost(await selectReader(viewer), "reply", replyId);
  if (question.id !== questionId || reply === null || reply.hiddenAt !== null || question.hiddenAt !== null) throw new ExpectedError("This answer cannot be accepted any more. Reload the page.");
  const may = question.authorId === viewer.id || viewer.role === "admin" || (question.authorId !== null && await teaches(viewer, question.authorId));
  if (!may) throw new ForbiddenError("Only who asked, and those who teach them, can accept an answer.");
  await db().$transaction(async (tx) => {
    const { count } = on
      ? await tx.question.updateMany({ where: { id: questionId, OR: [{ acceptedReplyId: null }, { acceptedReplyId: { not: replyId } }] }, data: { acceptedReplyId: replyId, activeAt: new Date() } })
      : await tx.question.updateMany({ where: { id: questionId, acceptedReplyId: replyId }, data: { acceptedReplyId: null } });
    if (count === 0 || !on || reply.authorId === null || reply.authorId === viewer.id) return;
    await notify(tx, [{
      userId: reply.authorId, kind: "answer_accepted", facts: { title: toldTitle(question), by: viewer.name }, href: `/discussion/${questionId}#answer-${replyId}`, key: `accepted:${replyId}`,
    }]);
  });
}

/**
 * Says thanks for somebody else's answer, or takes it back; twice is once, and its author hears of it once.
 * @throws {NotFoundError} {ForbiddenError} {LockedError} when it is not for the viewer to read
 * @throws {ExpectedError} for one's own
 */
export async function thank(viewer: Pick<Viewer, "id" | "name">, { replyId, on }: { replyId: string; on: boolean }): Promise<void> {
  const { question, reply } = await selectPost(await selectReader(viewer), "reply", replyId);
  const author = reply?.authorId ?? null;
  if (author === viewer.id) throw new ExpectedError("Others say thanks for your answer; you cannot.");
  await db().$transaction(async (tx) => {
    if (!on) {
      await tx.replyThanks.deleteMany({ where: { replyId, userId: viewer.id } });
      return;
    }
    // Should it be deleted in this moment, there is nothing to thank for.
    const said = await tx.$executeRaw`
      insert into "ReplyThanks" ("replyId", "userId") select id, ${viewer.id}::uuid from "Reply" where id = ${replyId}::uuid on conflict do nothing`;
    if (said === 0 || author === null) return;
    await notify(tx, [{
      userId: author, kind: "thanked", facts: { title: toldTitle(question), by: viewer.name }, href: `/discussion/${question.id}#answer-${replyId}`, key: `thanks:${replyId}:${viewer.id}`,
    }]);
  });
}

/**
 * Hears of a question's answers from now on, or no longer; twice is once.
 * @throws {NotFoundError} {ForbiddenError} {LockedError} when it is not for the viewer to read
 */
export async function follow(viewer: { id: string }, { questionId, on }: { questionId: string; on: boolean }): Promise<void> {
  if (!on) {
    await db().questionFollow.deleteMany({ where: { questionId, userId: viewer.id } });
    return;
  }
  await selectPost(await selectReader(viewer), "question", questionId);
  await db().questionFollow.createMany({ data: { questionId, userId: viewer.id }, skipDuplicates: true });
}
