import "server-only";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { makeToken } from "#lib/tokens.ts";

/** Where a feed's calendar is read. */
const addressOf = (token: string): string => `${env().NEXTAUTH_URL}/api/calendar/${token}`;

/**
 * Makes a new address for the viewer's calendar; an older one leads nowhere from now on. The address holds a secret
 * and is told this once: its hash alone is kept.
 */
export async function createFeed(viewer: { id: string }): Promise<{ address: string }> {
  const { token, tokenHash } = makeToken();
  await db().calendarFeed.upsert({
    where: { userId: viewer.id },
    create: { userId: viewer.id, tokenHash },
    update: { tokenHash, createdAt: new Date() },
    select: { userId: true },
  });
  return { address: addressOf(token) };
}

/** Ends the viewer's feed; ending none is no error. */
export async function revokeFeed(viewer: { id: string }): Promise<void> {
  await db().calendarFeed.deleteMany({ where: { userId: viewer.id } });
}
