import "server-only";
import type { Transaction } from "#lib/db.ts";

/** What listens to it hears that a challenge was published or withdrawn. */
export const challengesChannel = "challenges";

/** Tells every process, at the commit, that its copy of the published challenges is old. */
export async function announceChallenges(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_notify(${challengesChannel}::text, '')`;
}
