import "server-only";
import { msg } from "#domain/i18n/translate.ts";
import { db, type Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { sendMail } from "#lib/mail.ts";
import { takeTurn } from "#lib/throttle.ts";
import { issueConfirmation } from "./address.ts";
import { findOpened, selectCandidates } from "./candidates.ts";
import { registrationLimits, signInLimits, type Visitor } from "./limits.ts";
import { addressInUseMail, confirmAddressMail, mailLanguage } from "./mails.ts";
import { hashPassword } from "./passwords.ts";
import type { RegistrationInput } from "./schema.ts";

/** What a session is made of. */
export interface SignedIn {
  id: string;
  sessionVersion: number;
}

/** Whether the error says that a value which must be unique is taken. */
export const isTaken = (error: unknown): boolean => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/**
 * A new account, enrolled as a student in the newest open cohort, if there is one.
 * @param invited the person comes by an invitation to a cohort, and is asked about that one alone
 */
export async function createAccount(tx: Transaction, data: Prisma.UserCreateInput, invited = false): Promise<SignedIn & { name: string; email: string | null; emailVerified: Date | null }> {
  const user = await tx.user.create({ data, select: { id: true, sessionVersion: true, name: true, email: true, emailVerified: true } });
  const cohort = invited ? null : await tx.cohort.findFirst({ where: { open: true, archivedAt: null }, orderBy: [{ startsOn: "desc" }, { id: "desc" }], select: { id: true } });
  if (cohort) await tx.enrolment.create({ data: { userId: user.id, cohortId: cohort.id } });
  return user;
}

/**
 * Registers and signs in, in one step. The account waits for its address to be confirmed, whether or not
 * that has an owner; someone who has an account with the address and gives its password is signed in to
 * it. Nothing that is answered depends on whether the address has an account: see
 * docs/decisions/0003-registration-without-enumeration.md.
 * @throws {ThrottledError}
 */
export async function register(input: RegistrationInput, visitor: Visitor, invited = false): Promise<SignedIn> {
  const { name, email, timeZone, password } = input;
  await takeTurn(msg("Too many registrations from here."), registrationLimits(email, visitor));
  // A registration tries a password as a sign-in does, so it counts as one.
  const turn = await takeTurn(msg("Too many tries with this address."), signInLimits(email, visitor));
  const candidates = await selectCandidates(email);
  const [opened, passwordHash] = await Promise.all([findOpened(candidates, password), hashPassword(password)]);
  if (opened) {
    await turn.giveBack();
    return { id: opened.id, sessionVersion: opened.sessionVersion };
  }
  const { user, token } = await db().$transaction(async (tx) => {
    // The second click of a double click finds the account of the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`registration ${email}`}, 0))`;
    const known = new Set(candidates.map(({ id }) => id));
    const since = (await selectCandidates(email, tx)).filter(({ id }) => !known.has(id));
    const first = since.length > 0 ? await findOpened(since, password) : null;
    if (first) return { user: first, token: null };
    const user = await createAccount(tx, { name, timeZone, passwordHash, newEmail: email, language: visitor.chosenLanguage ?? null }, invited);
    return { user, token: await issueConfirmation(tx, user.id, email) };
  });
  const owner = candidates.find((candidate) => candidate.owner);
  if (token !== null) sendMail(owner ? addressInUseMail(mailLanguage(owner.language, visitor.language), email, owner.name) : confirmAddressMail(mailLanguage(null, visitor.language), email, name, token));
  return { id: user.id, sessionVersion: user.sessionVersion };
}
