import "server-only";
import { passwordProblem } from "#domain/accounts.ts";
import { ExpectedError, ThrottledError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { db } from "#lib/db.ts";
import { logger } from "#lib/logger.ts";
import { sendMail } from "#lib/mail.ts";
import { takeTurn } from "#lib/throttle.ts";
import { resetMailLimits, resetRequestLimits, tokenLimits, type Visitor } from "./limits.ts";
import { mailLanguage, passwordChangedMail, resetMail } from "./mails.ts";
import { hashPassword } from "./passwords.ts";
import { isTaken, type SignedIn } from "./registration.ts";
import { hashToken, makeToken } from "#lib/tokens.ts";

const validMs = 60 * 60 * 1000;
const lateLink = msg("This link is used or older than an hour. Ask for a new one.");

/** The owner of the address; without one, the newest accounts that wait for it to be confirmed. */
async function accountsOf(email: string) {
  const select = { id: true, name: true, language: true } as const;
  const owner = await db().user.findUnique({ where: { email }, select });
  if (owner) return [owner];
  return db().user.findMany({ where: { newEmail: email, email: null }, orderBy: { createdAt: "desc" }, take: 3, select });
}

async function mailLinks(email: string, visitor: Visitor): Promise<void> {
  try {
    await takeTurn(msg("Too many mails."), resetMailLimits(email));
  } catch (error) {
    // The mailbox has a link already that works: nobody is kept out.
    if (error instanceof ThrottledError) return;
    throw error;
  }
  for (const account of await accountsOf(email)) {
    const { token, tokenHash } = makeToken();
    await db().passwordReset.create({ data: { userId: account.id, tokenHash, expiresAt: new Date(Date.now() + validMs) }, select: { id: true } });
    sendMail(resetMail(mailLanguage(account.language, visitor.language), email, account.name, token));
  }
}

/**
 * Mails a link for a new password if the address has an account. It returns before it looks, so that
 * neither the answer nor its time tells.
 * @throws {ThrottledError}
 */
export async function requestReset(email: string, visitor: Visitor): Promise<void> {
  await takeTurn(msg("Too many requests for a new password."), resetRequestLimits(email, visitor));
  void mailLinks(email, visitor).catch((error: unknown) => logger.error({ err: error }, "a reset link could not be made"));
}

/** Whether the link still works, for the page that it opens. */
export async function isResetOpen(token: string): Promise<boolean> {
  const found = await db().passwordReset.findUnique({ where: { tokenHash: hashToken(token) }, select: { usedAt: true, expiresAt: true } });
  return found !== null && found.usedAt === null && found.expiresAt.getTime() > Date.now();
}

/**
 * Sets a new password with the token of a mail: once, within the hour. Every session ends, other links
 * stop working, and the address counts as confirmed.
 * @throws {ThrottledError}
 * @throws {ExpectedError} the link is used or late, or the password will not do
 */
export async function resetPassword(token: string, password: string, visitor: Visitor): Promise<SignedIn> {
  await takeTurn(msg("Too many tries with this link."), tokenLimits(visitor));
  const found = await db().passwordReset.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { id: true, userId: true, user: { select: { name: true, email: true, newEmail: true, emailVerified: true, language: true } } },
  });
  if (!found) throw new ExpectedError(lateLink);
  const { userId, user } = found;
  const problem = passwordProblem(password, [user.name, user.email ?? user.newEmail ?? ""]);
  if (problem) throw new ExpectedError(problem);
  const passwordHash = await hashPassword(password);
  const address = user.email ?? user.newEmail;
  try {
    const signedIn = await db().$transaction(async (tx) => {
      const now = new Date();
      // The update decides who was first when the same link is used twice at once.
      const { count } = await tx.passwordReset.updateMany({ where: { id: found.id, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
      if (count === 0) throw new ExpectedError(lateLink);
      await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
      // Until now nothing showed whose the address is: a sign-in through a provider may be a stranger's.
      if (user.emailVerified === null) await tx.account.deleteMany({ where: { userId } });
      return tx.user.update({
        where: { id: userId },
        data: { passwordHash, sessionVersion: { increment: 1 }, email: address, emailVerified: user.emailVerified ?? now, ...(user.email === null ? { newEmail: null } : {}) },
        select: { id: true, sessionVersion: true },
      });
    });
    if (address) sendMail(passwordChangedMail(mailLanguage(user.language, visitor.language), address, user.name));
    return signedIn;
  } catch (error) {
    if (isTaken(error)) throw new ExpectedError("This address belongs to another account by now: ask for a new link to that one.");
    throw error;
  }
}
