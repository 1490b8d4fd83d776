import "server-only";
import type { Transaction } from "#lib/db.ts";

/** Carries ids of people whose open pages have something new to read. */
export const peopleChannel = "people";

/** Lets the open pages of these people look anew, at the commit of the transaction. */
export async function tellPeople(tx: Transaction, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  await tx.$executeRaw`select pg_notify(${peopleChannel}::text, person) from unnest(${[...new Set(userIds)]}::text[]) as person`;
}
