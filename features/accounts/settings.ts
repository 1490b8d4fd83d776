import "server-only";
import { passwordProblem } from "#domain/accounts.ts";
import { ExpectedError } from "#domain/errors.ts";
import type { Language } from "#domain/i18n/language.ts";
import { msg } from "#domain/i18n/translate.ts";
import { db } from "#lib/db.ts";
import { sendMail } from "#lib/mail.ts";
import { takeTurn } from "#lib/throttle.ts";
import { ownPasswordLimits } from "./limits.ts";
import { mailLanguage, passwordChangedMail } from "./mails.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import type { SignedIn } from "./registration.ts";

/**
 * Changes the password and ends every session; the caller starts a new one here with what is returned.
 * @param language that the person reads at the moment
 * @throws {ThrottledError} after too many wrong old passwords
 * @throws {ExpectedError} the old password is wrong, or the new one will not do
 */
export async function changePassword(userId: string, oldPassword: string, newPassword: string, language?: Language): Promise<SignedIn> {
  const turn = await takeTurn(msg("Too many wrong passwords."), ownPasswordLimits(userId));
  const user = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true, newEmail: true, passwordHash: true } });
  if (!await verifyPassword(user.passwordHash, oldPassword)) throw new ExpectedError("The old password is not right. Nothing was changed.");
  await turn.giveBack();
  const problem = passwordProblem(newPassword, [user.name, user.email ?? user.newEmail ?? ""]);
  if (problem) throw new ExpectedError(problem);
  const passwordHash = await hashPassword(newPassword);
  const [signedIn] = await db().$transaction([
    db().user.update({ where: { id: userId }, data: { passwordHash, sessionVersion: { increment: 1 } }, select: { id: true, sessionVersion: true } }),
    db().passwordReset.deleteMany({ where: { userId } }),
  ]);
  if (user.email) sendMail(passwordChangedMail(mailLanguage(null, language), user.email, user.name));
  return signedIn;
}

export async function changeProfile(userId: string, profile: { name: string; timeZone: string }): Promise<void> {
  await db().user.update({ where: { id: userId }, data: profile, select: { id: true } });
}

/**
 * Takes a provider away from the account.
 * @throws {ExpectedError} when nothing would be left to sign in with
 */
export async function disconnectProvider(userId: string, provider: string): Promise<void> {
  await db().$transaction(async (tx) => {
    // Two at once must not take away the last two.
    await tx.$executeRaw`select 1 from "User" where "id" = ${userId}::uuid for update`;
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true, accounts: { select: { provider: true } } } });
    const others = user.accounts.some((account) => account.provider !== provider);
    if (user.passwordHash === null && !others) throw new ExpectedError("This is the only way into your account. Set a password first.");
    await tx.account.deleteMany({ where: { userId, provider } });
  });
}
