import "server-only";
import { z } from "zod";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { queueKinds, type QueueKind } from "#domain/queue.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { claimItem, releaseItem, type Claimed } from "./claims.ts";
import { hrefOf } from "./naming.ts";
import type { TakeNext } from "./schema.ts";
import { waitingForMentor, waitingForPeer, type Viewer } from "./waiting.ts";

const foundSchema = z.array(z.object({ id: z.uuid() }));

/** Whether it waits for the viewer, as a mentor or as a peer reviewer. */
async function waitsFor(viewer: Viewer, item: { kind: QueueKind; id: string }, now: Date): Promise<boolean> {
  const isIn = async (waiting: Prisma.Sql) => foundSchema.parse(await db().$queryRaw`with ${waiting} select id from waiting`).length > 0;
  return await isIn(waitingForMentor(viewer, { item })) || (item.kind === "review" && await isIn(await waitingForPeer(viewer, { item }, now)));
}

/**
 * Takes something of the queue in hand, or keeps it there for half an hour more.
 * @throws {NotFoundError} when it does not wait, or not for the viewer
 */
export async function claim(viewer: Viewer, item: { kind: QueueKind; id: string }, now = new Date()): Promise<Claimed> {
  if (!await waitsFor(viewer, item, now)) throw new NotFoundError("This does not wait for you any more: somebody has answered it, or it was taken back. Reload the page.");
  return claimItem(viewer, item.kind, item.id, now);
}

/** Gives back what the viewer has in hand; nothing happens to what they do not have. */
export async function giveBack(viewer: Viewer, { kind, id }: { kind: QueueKind; id: string }): Promise<void> {
  await releaseItem(viewer, kind, id);
}

const candidatesSchema = z.array(z.object({ kind: z.enum(queueKinds), id: z.uuid(), about: z.string(), studentId: z.uuid() }));
/** More people than press the button in the same moment. */
const candidates = 20;

/**
 * Takes the oldest of the filter that nobody has in hand, and says where it is judged.
 * @throws {ConflictError} when there is none
 */
export async function takeNext(viewer: Viewer, { kind, cohortId, mine, peer }: TakeNext, now = new Date()): Promise<{ href: string }> {
  const waiting = peer ? await waitingForPeer(viewer, { cohortId }, now) : waitingForMentor(viewer, { cohortId });
  const next = candidatesSchema.parse(await db().$queryRaw`
    with ${waiting}
    select kind, id, about, "studentId" from waiting
    where ${kind === null ? Prisma.sql`true` : Prisma.sql`kind = ${kind}`} and ${mine ? Prisma.sql`"lastId" = ${viewer.id}::uuid` : Prisma.sql`true`}
      and not exists (select 1 from "QueueClaim" as claim where claim.kind = waiting.kind and claim."itemId" = waiting.id and claim.until > ${now})
    order by since, id limit ${candidates}`);
  // Whoever presses at the same moment gets the one after it.
  for (const item of next) if ((await claimItem(viewer, item.kind, item.id, now)).mine) return { href: hrefOf(item.kind, item.id, item.about, item.studentId) };
  throw new ConflictError("Nothing is free here: what waits is in somebody’s hands, or in yours already.");
}
