import "server-only";
import { mayModerate, mayReport } from "#domain/discussion.ts";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { notify } from "#features/notifications/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { selectPost, toldTitle, type FoundPost } from "./posts.ts";
import { selectReader } from "./queries.ts";
import type { Post, Reasoned } from "./schema.ts";

interface Viewer { id: string }

const factsOf = ({ question, reply }: FoundPost) => {
  const { authorId, spoiler, hiddenAt } = reply ?? question;
  return { authorId, spoiler, hidden: hiddenAt !== null };
};

const whereFlags = ({ post, id }: Post) => post === "question" ? { questionId: id } : { replyId: id };

/**
 * Tells those who moderate that a post should not stand as it is: once per person.
 * @throws {NotFoundError} {ForbiddenError} {LockedError} when it is not for the viewer to read
 * @throws {ExpectedError} for one's own, and for one that is out already
 * @throws {ConflictError} the second time
 */
export async function report(viewer: Viewer, { post, id, reason }: Reasoned): Promise<void> {
  const reader = await selectReader(viewer);
  const found = await selectPost(reader, post, id);
  if (!mayReport(reader, found.question.subject, factsOf(found))) throw new ExpectedError("You can report what others wrote, while it is there for everybody.");
  const { count } = await db().postFlag.createMany({ data: { ...whereFlags({ post, id }), userId: viewer.id, reason }, skipDuplicates: true });
  if (count === 0) throw new ConflictError("You have reported this already: somebody will look at it.");
}

/** @throws {NotFoundError} for who does not teach @throws {ForbiddenError} for one's own */
async function toModerate(viewer: Viewer, { post, id }: Post): Promise<FoundPost> {
  const reader = await selectReader(viewer);
  if (!reader.staff) throw new NotFoundError("There is nothing here for you to judge.");
  const found = await selectPost(reader, post, id);
  if (!mayModerate(reader, factsOf(found))) throw new ForbiddenError("Somebody else must judge what you wrote.");
  return found;
}

const settle = (tx: Transaction, viewer: Viewer, post: Post) =>
  tx.postFlag.updateMany({ where: { ...whereFlags(post), settledAt: null }, data: { settledAt: new Date(), settledById: viewer.id } });

/**
 * Takes a post out of sight and settles its reports; its author is told why.
 * @throws {NotFoundError} for who does not teach
 * @throws {ForbiddenError} for one's own
 * @throws {ConflictError} when it is out already
 */
export async function hide(viewer: Viewer, { post, id, reason }: Reasoned): Promise<void> {
  const { question, reply } = await toModerate(viewer, { post, id });
  await db().$transaction(async (tx) => {
    const at = new Date();
    const shown = { where: { id, hiddenAt: null }, data: { hiddenAt: at, hiddenWhy: reason } };
    const { count } = post === "question" ? await tx.question.updateMany(shown) : await tx.reply.updateMany(shown);
    if (count === 0) throw new ConflictError("Somebody has taken this out in the meantime. Reload the page.");
    // What nobody sees solved nothing.
    if (post === "reply") await tx.question.updateMany({ where: { id: question.id, acceptedReplyId: id }, data: { acceptedReplyId: null } });
    await settle(tx, viewer, { post, id });
    const { authorId } = reply ?? question;
    if (authorId === null) return;
    await notify(tx, [{ userId: authorId, kind: "post_hidden", facts: { title: toldTitle(question), why: reason }, href: `/discussion/${question.id}`, key: `hidden:${id}:${at.getTime()}` }]);
  });
}

/**
 * Puts back what a moderator took out; twice is once.
 * @throws {NotFoundError} for who does not teach
 * @throws {ForbiddenError} for one's own
 */
export async function show(viewer: Viewer, { post, id }: Post): Promise<void> {
  await toModerate(viewer, { post, id });
  const back = { where: { id }, data: { hiddenAt: null, hiddenWhy: null } };
  if (post === "question") await db().question.updateMany(back);
  else await db().reply.updateMany(back);
}

/**
 * Settles the reports on a post that may stay as it is; twice is once.
 * @throws {NotFoundError} for who does not teach
 * @throws {ForbiddenError} for one's own
 */
export async function keep(viewer: Viewer, post: Post): Promise<void> {
  await toModerate(viewer, post);
  await settle(db(), viewer, post);
}
