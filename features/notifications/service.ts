import "server-only";
import type { Told } from "#domain/notifications.ts";
import type { Transaction } from "#lib/db.ts";

export type Notice = Told & {
  userId: string;
  /** A path of the site. */
  href: string;
  /** What it tells of ("report:<id>"): the same thing is told once. */
  key: string;
};

/** Tells people something, in the transaction in which it happens: neither is there without the other. */
export async function notify(tx: Transaction, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.notification.createMany({ data: notices.map(({ userId, kind, facts, href, key }) => ({ userId, kind, facts, href, key })), skipDuplicates: true });
}
