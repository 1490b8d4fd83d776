import "server-only";
import { ExpectedError, ForbiddenError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { accessWords, mostPerMinute, standingOf, startProblem } from "#domain/messages.ts";
import { db, type Transaction } from "#lib/db.ts";
import { tellPeople } from "#lib/queue/people.ts";
import { selectOwnThread, selectStanding, type Viewer } from "./access.ts";
import type { SeenInput, StartThread, WriteInput } from "./schema.ts";
import { tellThread } from "./telling.ts";

const minuteMs = 60_000;

/** The requests of one person take turns: a double click finds what its first press made. */
const takeTurns = (tx: Transaction, viewer: Viewer) => tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;

async function addMessage(tx: Transaction, viewer: Viewer, { threadId, text, requestId }: WriteInput): Promise<void> {
  const lately = await tx.threadMessage.count({ where: { authorId: viewer.id, createdAt: { gte: new Date(Date.now() - minuteMs) } } });
  if (lately >= mostPerMinute) throw new ThrottledError("You have written ten messages within a minute. Wait a moment; what you wrote stays in the page.", 60);
  const { createdAt } = await tx.threadMessage.create({ data: { threadId, text, requestId, authorId: viewer.id }, select: { createdAt: true } });
  await tx.messageThread.update({ where: { id: threadId }, data: { activeAt: createdAt }, select: { id: true } });
  await tellThread(tx, viewer, threadId);
}

/**
 * Writes into a conversation that the viewer is a member of, and tells the others. The same request again is the same message.
 * @throws {NotFoundError} for somebody else's conversation
 * @throws {ForbiddenError} in an archived cohort, after having left it, and where nobody is left who would read it
 * @throws {ThrottledError} after ten messages within a minute
 */
export async function writeInThread(viewer: Viewer, input: WriteInput): Promise<void> {
  await db().$transaction(async (tx) => {
    await takeTurns(tx, viewer);
    const { access } = await selectOwnThread(viewer, input.threadId, tx);
    const again = await tx.threadMessage.findUnique({ where: { threadId_requestId: { threadId: input.threadId, requestId: input.requestId } }, select: { id: true } });
    if (again) return;
    if (access !== "write") throw new ForbiddenError(accessWords[access]);
    await addMessage(tx, viewer, input);
  });
}

/**
 * Starts a conversation: staff with students of their cohort, a student with mentors. Without a title it goes on where
 * the two wrote to each other before.
 * @throws {NotFoundError} for a cohort that is not the viewer's
 * @throws {ForbiddenError} in an archived cohort
 * @throws {ExpectedError} saying what is wrong with those who were chosen
 */
export async function startThread(viewer: Viewer, { cohortId, to, title, text, requestId }: StartThread): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    await takeTurns(tx, viewer);
    const again = await tx.threadMessage.findFirst({ where: { authorId: viewer.id, requestId }, select: { threadId: true } });
    if (again) return { id: again.threadId };
    const { standing, archived } = await selectStanding(viewer, cohortId, tx);
    const enrolled = await tx.enrolment.findMany({ where: { cohortId, userId: { in: to } }, select: { userId: true, role: true } });
    if (archived) throw new ForbiddenError(accessWords.archived);
    if (to.includes(viewer.id)) throw new ExpectedError("Choose somebody else: nobody writes to themselves.");
    // By what they are in this cohort alone: an administrator among its students is one of them here.
    const roles = new Map(enrolled.map(({ userId, role }) => [userId, role]));
    const problem = startProblem(standing, to.map((id) => standingOf("student", roles.get(id) ?? null)), title);
    if (problem !== null) throw new ExpectedError(problem);
    const threadId = await selectPairThread(tx, viewer, { cohortId, to, title })
      ?? (await tx.messageThread.create({
        data: { cohortId, title, isGroup: standing === "staff" && to.length > 1, members: { create: [viewer.id, ...to].map((userId) => ({ userId })) } },
        select: { id: true },
      })).id;
    await addMessage(tx, viewer, { threadId, text, requestId });
    return { id: threadId };
  });
}

/** The conversation without a title that the viewer has with these people and nobody else, in this cohort. */
async function selectPairThread(tx: Transaction, viewer: Viewer, { cohortId, to, title }: Pick<StartThread, "cohortId" | "to" | "title">): Promise<string | null> {
  if (title !== "") return null;
  const people = [viewer.id, ...to];
  const threads = await tx.messageThread.findMany({
    where: { cohortId, title: "", isGroup: false, AND: people.map((userId) => ({ members: { some: { userId } } })), members: { every: { userId: { in: people } } } },
    orderBy: { activeAt: "desc" }, take: 1, select: { id: true },
  });
  return threads[0]?.id ?? null;
}

/**
 * The viewer has seen a conversation up to this moment: its notification is read, unless something came since.
 * @throws {NotFoundError} for somebody else's conversation
 */
export async function markSeen(viewer: Viewer, { threadId, upTo }: SeenInput): Promise<void> {
  await db().$transaction(async (tx) => {
    const { access } = await selectOwnThread(viewer, threadId, tx);
    // Who has left reads no further than they had.
    if (access === "left") throw new NotFoundError("There is no such conversation among yours.");
    const moved = await tx.$executeRaw`
      update "ThreadMember" set "readAt" = least(${upTo}::timestamptz, now())
      where "threadId" = ${threadId}::uuid and "userId" = ${viewer.id}::uuid and coalesce("readAt", '-infinity') < least(${upTo}::timestamptz, now())`;
    if (moved === 0) return;
    await tx.$executeRaw`
      update "Notification" set "readAt" = now()
      where "userId" = ${viewer.id}::uuid and kind = 'thread_message' and href = ${`/messages/${threadId}`} and "readAt" is null
        and not exists (select 1 from "ThreadMessage" where "threadId" = ${threadId}::uuid and "createdAt" > ${upTo}::timestamptz and "authorId" is distinct from ${viewer.id}::uuid)`;
    await tellPeople(tx, [viewer.id]);
  });
}
