import "server-only";
import { db, type Transaction } from "#lib/db.ts";
import { verifyPassword } from "./passwords.ts";

/** An account that an address may open, if the password is its own. */
export interface Candidate {
  id: string;
  name: string;
  sessionVersion: number;
  passwordHash: string | null;
  /** Null follows the browser. */
  language: string | null;
  /** False while the address waits to be confirmed: others may have typed the same one. */
  owner: boolean;
}

/** The owner of the address first, then the accounts that wait for it, the oldest first. */
export async function selectCandidates(email: string, tx: Transaction = db()): Promise<Candidate[]> {
  const users = await tx.user.findMany({
    where: { OR: [{ email }, { email: null, newEmail: email }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, sessionVersion: true, passwordHash: true, language: true, email: true },
  });
  return users.map(({ email: own, ...user }) => ({ ...user, owner: own !== null })).sort((a, b) => Number(b.owner) - Number(a.owner));
}

/** The first whose password it is; where there is none to look at, the same work is done on a dummy. */
export async function findOpened(candidates: readonly Candidate[], password: string): Promise<Candidate | null> {
  if (candidates.length === 0) await verifyPassword(null, password);
  for (const candidate of candidates) {
    if (await verifyPassword(candidate.passwordHash, password)) return candidate;
  }
  return null;
}
