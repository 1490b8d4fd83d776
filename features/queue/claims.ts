import "server-only";
import { ConflictError } from "#domain/errors.ts";
import { claimMinutes, type QueueKind } from "#domain/queue.ts";
import { db, type Transaction } from "#lib/db.ts";

/** Who has something of the queue in hand: the viewer, or somebody else. */
export type Claimed = { mine: true; until: Date } | { mine: false; by: string; until: Date };

interface QueueItem { kind: QueueKind; id: string }

type Tx = Pick<Transaction, "$executeRaw" | "queueClaim">;

/**
 * Takes a thing in hand for half an hour, or for half an hour more: of two who press at once one gets it. Whether the
 * viewer may judge it is for the caller to have asked.
 */
export async function claimItem(viewer: { id: string }, kind: QueueKind, itemId: string, now = new Date(), tx: Tx = db()): Promise<Claimed> {
  const until = new Date(now.getTime() + claimMinutes * 60_000);
  const taken = await tx.$executeRaw`
    insert into "QueueClaim" as held (kind, "itemId", "userId", until) values (${kind}, ${itemId}::uuid, ${viewer.id}::uuid, ${until})
    on conflict (kind, "itemId") do update set "userId" = excluded."userId", until = excluded.until
    where held."userId" = excluded."userId" or held.until <= ${now}`;
  if (taken > 0) return { mine: true, until };
  const holder = await tx.queueClaim.findUnique({ where: { kind_itemId: { kind, itemId } }, select: { until: true, user: { select: { name: true } } } });
  // Given back between the two statements: the next try gets it.
  return holder ? { mine: false, by: holder.user.name, until: holder.until } : claimItem(viewer, kind, itemId, now, tx);
}

/** Gives back what the viewer has in hand; what another has stays with them. */
export async function releaseItem(viewer: { id: string }, kind: QueueKind, itemId: string, tx: Pick<Transaction, "queueClaim"> = db()): Promise<void> {
  await tx.queueClaim.deleteMany({ where: { kind, itemId, userId: viewer.id } });
}

/**
 * Takes what the viewer decides off the queue, in the transaction of the decision.
 * @throws {ConflictError} while somebody else has it in hand
 */
export async function settleItem(tx: Pick<Transaction, "queueClaim">, viewer: { id: string }, kind: QueueKind, itemId: string, now = new Date()): Promise<void> {
  await tx.queueClaim.deleteMany({ where: { kind, itemId, OR: [{ userId: viewer.id }, { until: { lte: now } }] } });
  const holder = await tx.queueClaim.findUnique({ where: { kind_itemId: { kind, itemId } }, select: { user: { select: { name: true } } } });
  if (holder) throw new ConflictError("{name} is working on this just now: nothing was decided, and what you wrote is kept. Ask them, or come back when they have given it back.", { name: holder.user.name });
}

/** Who has which of these things in hand now, by "kind:id"; those that nobody has are left out. */
export async function selectClaims(viewer: { id: string }, items: readonly QueueItem[], now = new Date()): Promise<Map<string, Claimed>> {
  if (items.length === 0) return new Map();
  const rows = await db().queueClaim.findMany({
    where: { until: { gt: now }, OR: items.map(({ kind, id }) => ({ kind, itemId: id })) },
    select: { kind: true, itemId: true, userId: true, until: true, user: { select: { name: true } } },
  });
  return new Map(rows.map(({ kind, itemId, userId, until, user }) => [`${kind}:${itemId}`, userId === viewer.id ? { mine: true, until } : { mine: false, by: user.name, until }]));
}
