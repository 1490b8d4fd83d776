import "server-only";
import { ExpectedError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { db } from "#lib/db.ts";
import { takeTurn } from "#lib/throttle.ts";
import { ownPasswordLimits } from "./limits.ts";
import { verifyPassword } from "./passwords.ts";

/**
 * Makes sure that it is the person who asks, by their password; an account that has none has its session alone.
 * @throws {ThrottledError} after too many wrong ones
 * @throws {ExpectedError} when it is wrong
 */
export async function confirmPassword(userId: string, password: string): Promise<void> {
  const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
  if (passwordHash === null) return;
  const turn = await takeTurn(msg("Too many wrong passwords."), ownPasswordLimits(userId));
  if (!await verifyPassword(passwordHash, password)) throw new ExpectedError("The password is not right. Nothing was changed.");
  await turn.giveBack();
}
