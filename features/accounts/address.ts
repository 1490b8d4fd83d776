import "server-only";
import { ExpectedError } from "#domain/errors.ts";
import type { Language } from "#domain/i18n/language.ts";
import { msg } from "#domain/i18n/translate.ts";
import { db, type Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { mailReachesPeople, sendMail } from "#lib/mail.ts";
import { takeTurn } from "#lib/throttle.ts";
import { addressMailLimits, ownPasswordLimits, tokenLimits, type Visitor } from "./limits.ts";
import { addressChangedMail, addressInUseMail, confirmAddressMail, mailLanguage } from "./mails.ts";
import { verifyPassword } from "./passwords.ts";
import { hashToken, makeToken } from "#lib/tokens.ts";

const confirmWithinMs = 7 * 24 * 60 * 60 * 1000;

const identifierOf = (userId: string, address: string): string => `${userId} ${address}`;

/** A token that confirms the address as the user's; it goes into a mail to that address and nowhere else. */
export async function issueConfirmation(tx: Transaction, userId: string, address: string): Promise<string> {
  const { token, tokenHash } = makeToken();
  await tx.verificationToken.create({ data: { identifier: identifierOf(userId, address), token: tokenHash, expires: new Date(Date.now() + confirmWithinMs) } });
  return token;
}

export interface Confirmation {
  userId: string;
  address: string;
}

/** What the token of a link confirms; null when it is unknown, used, late, or for an address given up since. */
export async function selectOptionalConfirmation(token: string): Promise<Confirmation | null> {
  const found = await db().verificationToken.findUnique({ where: { token: hashToken(token) }, select: { identifier: true, expires: true } });
  if (!found || found.expires.getTime() < Date.now()) return null;
  const [userId, address] = found.identifier.split(" ");
  const user = await db().user.findFirst({ where: { id: userId, newEmail: address }, select: { id: true } });
  return user ? { userId, address } : null;
}

/** Makes the address the user's own and forgets what waited for it. */
async function bindAddress(userId: string, address: string): Promise<void> {
  try {
    await db().$transaction(async (tx) => {
      await tx.user.update({ where: { id: userId }, data: { email: address, newEmail: null, emailVerified: new Date() }, select: { id: true } });
      await tx.verificationToken.deleteMany({ where: { identifier: { startsWith: `${userId} ` } } });
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") throw new ExpectedError("This address belongs to another account by now: sign in to that one.");
    throw error;
  }
}

/**
 * Confirms the address of a link that was mailed to it. The link alone is not enough: whoever opens it
 * must also be in the account, by session or password, or else a stranger could have their account
 * confirmed by the person whose address they gave.
 * @throws {ExpectedError}
 */
export async function confirmAddress(token: string, proof: { sessionUserId: string | null; password: string }, visitor: Visitor): Promise<{ id: string; sessionVersion: number }> {
  await takeTurn(msg("Too many tries with this link."), tokenLimits(visitor));
  const confirmation = await selectOptionalConfirmation(token);
  if (!confirmation) throw new ExpectedError("This link is used or too old. Sign in where you registered and ask for a new one in the settings.");
  const { userId, address } = confirmation;
  const user = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { id: true, name: true, email: true, passwordHash: true, sessionVersion: true, language: true } });
  if (proof.sessionUserId !== userId) {
    const turn = await takeTurn(msg("Too many wrong passwords."), ownPasswordLimits(userId));
    if (!await verifyPassword(user.passwordHash, proof.password)) throw new ExpectedError("This is not the password that you registered with. Try again.");
    await turn.giveBack();
  }
  await bindAddress(userId, address);
  if (user.email && user.email !== address) sendMail(addressChangedMail(mailLanguage(user.language, visitor.language), user.email, user.name, address));
  return { id: user.id, sessionVersion: user.sessionVersion };
}

/**
 * Takes down another address, or the same one again, and mails the link that confirms it. Where mails
 * reach nobody the address changes at once, and stays unconfirmed.
 * @param language that the person reads at the moment
 * @throws {ExpectedError} the password is wrong
 */
export async function requestAddress(userId: string, address: string, password: string, language?: Language): Promise<"changed" | "mailed" | "same"> {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true, newEmail: true, passwordHash: true } });
  if (user.email === address) return "same";
  if (!mailReachesPeople() && user.newEmail === address) return "same";
  // The address is the way into the account: whoever found it open must not take that away.
  if (user.passwordHash !== null && user.newEmail !== address) {
    const turn = await takeTurn(msg("Too many wrong passwords."), ownPasswordLimits(userId));
    if (!await verifyPassword(user.passwordHash, password)) throw new ExpectedError("This is not your password. Try again.");
    await turn.giveBack();
  }
  if (!mailReachesPeople()) {
    await db().user.update({ where: { id: userId }, data: { email: null, emailVerified: null, newEmail: address }, select: { id: true } });
    return "changed";
  }
  await takeTurn(msg("Too many mails were asked for."), addressMailLimits(userId));
  const token = await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { newEmail: address }, select: { id: true } });
    // Links that were mailed to the address given up must not confirm this one.
    await tx.passwordReset.deleteMany({ where: { userId } });
    return issueConfirmation(tx, userId, address);
  });
  const owner = await db().user.findUnique({ where: { email: address }, select: { name: true, language: true } });
  sendMail(owner ? addressInUseMail(mailLanguage(owner.language, language), address, owner.name) : confirmAddressMail(mailLanguage(null, language), address, user.name, token));
  return "mailed";
}
