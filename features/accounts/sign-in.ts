import "server-only";
import { ExpectedError } from "#domain/errors.ts";
import { db } from "#lib/db.ts";
import { mailReachesPeople } from "#lib/mail.ts";
import { takeTurn } from "#lib/throttle.ts";
import { signInLimits, type Visitor } from "./limits.ts";
import { verifyPassword } from "./passwords.ts";
import type { SignedIn } from "./registration.ts";
import type { SignInInput } from "./schema.ts";

/** One sentence for a wrong address, a wrong password, and an account that has none. */
function refusal(): ExpectedError {
  const unconfirmed = mailReachesPeople() ? " If you registered and have not opened the link in our mail yet, do that first." : "";
  return new ExpectedError(`This address and password do not open an account. Check both, or ask for a new password.${unconfirmed}`);
}

/**
 * The account that the address and the password open.
 * @throws {ThrottledError} after too many wrong ones; the right one is not counted
 * @throws {ExpectedError}
 */
export async function checkPassword({ email, password }: SignInInput, visitor: Visitor): Promise<SignedIn> {
  const turn = await takeTurn("Too many tries to sign in", signInLimits(email, visitor));
  const user = await db().user.findUnique({ where: { email }, select: { id: true, passwordHash: true, sessionVersion: true } });
  const fits = await verifyPassword(user?.passwordHash, password);
  if (!user || !fits) throw refusal();
  await turn.giveBack();
  return { id: user.id, sessionVersion: user.sessionVersion };
}

/** Ends every session of the account, this one too. */
export async function endAllSessions(userId: string): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } }, select: { id: true } });
}
