import "server-only";
import { ExpectedError } from "#domain/errors.ts";
import { db, type Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { mailReachesPeople, sendMail } from "#lib/mail.ts";
import { takeTurn } from "#lib/throttle.ts";
import { issueConfirmation } from "./address.ts";
import { registrationLimits, signInLimits, type Visitor } from "./limits.ts";
import { addressInUseMail, confirmAddressMail } from "./mails.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import type { RegistrationInput } from "./schema.ts";

/** What a session is made of. */
export interface SignedIn {
  id: string;
  sessionVersion: number;
}

/** Whether the error says that a value which must be unique is taken. */
export const isTaken = (error: unknown): boolean => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** A new account, enrolled as a student in the newest open cohort, if there is one. */
export async function createAccount(tx: Transaction, data: Prisma.UserCreateInput): Promise<SignedIn & { name: string; email: string | null; emailVerified: Date | null }> {
  const user = await tx.user.create({ data, select: { id: true, sessionVersion: true, name: true, email: true, emailVerified: true } });
  const cohort = await tx.cohort.findFirst({ where: { open: true }, orderBy: [{ startsOn: "desc" }, { id: "desc" }], select: { id: true } });
  if (cohort) await tx.enrolment.create({ data: { userId: user.id, cohortId: cohort.id } });
  return user;
}

/** Where mails reach people: the account starts without an address, whether or not that has an account. */
async function registerUnconfirmed({ name, email, timeZone }: RegistrationInput, passwordHash: string, owner: { name: string } | null): Promise<SignedIn> {
  const { user, token } = await db().$transaction(async (tx) => {
    const user = await createAccount(tx, { name, timeZone, passwordHash, newEmail: email });
    return { user, token: await issueConfirmation(tx, user.id, email) };
  });
  sendMail(owner ? addressInUseMail(email, owner.name) : confirmAddressMail(email, name, token));
  return user;
}

/** Where no mail arrives, nothing can be confirmed: the address is the account's at once, if it is free. */
async function registerAtOnce({ name, email, timeZone }: RegistrationInput, passwordHash: string, owner: { name: string } | null): Promise<SignedIn> {
  const refusal = new ExpectedError("This address and password do not open an account. If you have registered before, sign in instead, or ask for a new password.");
  if (owner) {
    sendMail(addressInUseMail(email, owner.name));
    throw refusal;
  }
  try {
    return await db().$transaction((tx) => createAccount(tx, { name, timeZone, passwordHash, email }));
  } catch (error) {
    // Registered by someone else since we looked.
    throw isTaken(error) ? refusal : error;
  }
}

/**
 * Registers and signs in, in one step. Someone who has an account and gives its password is signed in to
 * it. What is answered does not depend on whether the address has an account: see
 * docs/decisions/0003-registration-without-enumeration.md.
 * @throws {ThrottledError}
 * @throws {ExpectedError} only where mails reach nobody: the address has an account with another password
 */
export async function register(input: RegistrationInput, visitor: Visitor): Promise<SignedIn> {
  await takeTurn("Too many registrations from here", registrationLimits(input.email, visitor));
  // A registration tries a password as a sign-in does, so it counts as one.
  const turn = await takeTurn("Too many tries with this address", signInLimits(input.email, visitor));
  const owner = await db().user.findUnique({ where: { email: input.email }, select: { id: true, name: true, passwordHash: true, sessionVersion: true } });
  const [isOwner, passwordHash] = await Promise.all([verifyPassword(owner?.passwordHash, input.password), hashPassword(input.password)]);
  if (owner && isOwner) {
    await turn.giveBack();
    return { id: owner.id, sessionVersion: owner.sessionVersion };
  }
  return mailReachesPeople() ? registerUnconfirmed(input, passwordHash, owner) : registerAtOnce(input, passwordHash, owner);
}
