import "server-only";
import { db } from "#lib/db.ts";

export interface AccountFacts {
  /** Null while no address is confirmed. */
  email: string | null;
  /** The address that waits to be confirmed. */
  newEmail: string | null;
  hasPassword: boolean;
  /** Ids of the providers that open this account. */
  connected: string[];
  /** Whether habits are shown and counted. */
  habits: boolean;
  /** Papers that the person means to read in a week. */
  paperGoal: number;
}

/** What the settings page shows of a signed-in person's own account. */
export async function selectAccountFacts(userId: string): Promise<AccountFacts> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, newEmail: true, passwordHash: true, habits: true, paperGoal: true, accounts: { select: { provider: true } } },
  });
  const { passwordHash, accounts, ...facts } = user;
  return { ...facts, hasPassword: passwordHash !== null, connected: accounts.map((account) => account.provider) };
}
