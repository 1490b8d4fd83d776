import "server-only";
import type { Role } from "#domain/accounts.ts";
import { fromDate, type Day } from "#domain/day.ts";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { msg, type Translate } from "#domain/i18n/translate.ts";
import { closedWords, invitationState, normaliseInvitation } from "#domain/invitation.ts";
import { recordChange } from "#features/audit/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { takeTurn, type Limit } from "#lib/throttle.ts";
import { hashToken } from "#lib/tokens.ts";

interface Joiner { id: string; name: string }

const hour = 60 * 60;

/** Wrong codes. A class shares one address, and mistypes there together. */
const limits = (userId: string | null, network: string): Limit[] => [
  ...userId === null ? [] : [{ scope: "invitations by account", of: userId, most: 20, seconds: hour }],
  { scope: "invitations by network", of: network, most: 200, seconds: hour },
];

const columns = {
  id: true, role: true, email: true, maxUses: true, uses: true, expiresAt: true, endedAt: true,
  cohort: { select: { id: true, name: true, startsOn: true, archivedAt: true } },
} as const;

/** What a code or a token leads to. Only those that lead nowhere count as tries. */
async function selectByToken(typed: string, userId: string | null, network: string) {
  const turn = await takeTurn(msg("Too many codes that lead nowhere."), limits(userId, network));
  const token = normaliseInvitation(typed);
  const invitation = token === null ? null : await db().invitation.findUnique({ where: { tokenHash: hashToken(token) }, select: columns });
  if (!invitation) throw new NotFoundError("No invitation has this code. Check it letter by letter, or ask who sent it.");
  await turn.giveBack();
  return invitation;
}

/** An address that was typed and not confirmed will do: the secret is in the mail that went there. */
async function isMeant(tx: Transaction, email: string | null, userId: string): Promise<boolean> {
  return email === null || await tx.user.count({ where: { id: userId, OR: [{ email }, { newEmail: email }] } }) > 0;
}

export type JoinView =
  | { kind: "refused"; message: string }
  | { kind: "member" | "open"; cohort: string; startsOn: Day; role: Role };

const notMeant = msg("This invitation is for one person, by another address than your account’s. Sign in with the account of the address that it was sent to.");

/** What somebody who opens an invitation is told; a visitor too. */
export async function selectJoin(viewer: Joiner | null, typed: string, network: string, t: Translate, now = new Date()): Promise<JoinView> {
  try {
    const { cohort, role, email, ...invitation } = await selectByToken(typed, viewer?.id ?? null, network);
    const [member, meant] = viewer === null ? [null, true] : await Promise.all([
      db().enrolment.findUnique({ where: { userId_cohortId: { userId: viewer.id, cohortId: cohort.id } }, select: { role: true } }),
      isMeant(db(), email, viewer.id),
    ]);
    const facts = { cohort: cohort.name, startsOn: fromDate(cohort.startsOn) };
    if (member) return { kind: "member", ...facts, role: member.role };
    const state = invitationState({ ...invitation, archivedAt: cohort.archivedAt }, now);
    if (state !== "open") return { kind: "refused", message: t(closedWords[state], { cohort: cohort.name }) };
    return meant ? { kind: "open", ...facts, role } : { kind: "refused", message: t(notMeant) };
  } catch (error) {
    if (error instanceof ExpectedError) return { kind: "refused", message: error.inWords(t) };
    throw error;
  }
}

/**
 * Joins the cohort that a code or a link leads to. Who is in it already stays what they are, and is not counted:
 * a double click joins once.
 * @throws {NotFoundError} for an unknown code
 * @throws {ThrottledError} after too many of them
 * @throws {ConflictError} for an invitation that lets nobody in any more, saying why
 * @throws {ForbiddenError} for one that is somebody else's
 */
export async function join(viewer: Joiner, typed: string, network: string, now = new Date()): Promise<{ cohort: string; joined: boolean }> {
  const { id } = await selectByToken(typed, viewer.id, network);
  return db().$transaction(async (tx) => {
    // Everybody who joins by it takes turns from here on: none is let in above its number.
    await tx.$executeRaw`select 1 from "Invitation" where id = ${id}::uuid for no key update`;
    const { cohort, role, email, ...invitation } = await tx.invitation.findUniqueOrThrow({ where: { id }, select: columns });
    const membership = { userId: viewer.id, cohortId: cohort.id };
    const member = await tx.enrolment.findUnique({ where: { userId_cohortId: membership }, select: { role: true } });
    if (member) return { cohort: cohort.name, joined: false };
    const state = invitationState({ ...invitation, archivedAt: cohort.archivedAt }, now);
    if (state !== "open") throw new ConflictError(closedWords[state], { cohort: cohort.name });
    if (!await isMeant(tx, email, viewer.id)) throw new ForbiddenError(notMeant);
    await tx.invitation.update({ where: { id }, data: { uses: { increment: 1 }, ...email === null ? {} : { mailDueAt: null } }, select: { id: true } });
    // By another invitation at the same moment: there is one of it, and that one stays.
    const { count } = await tx.enrolment.createMany({ data: [{ ...membership, role }], skipDuplicates: true });
    if (count === 0) throw new ConflictError("You are joining this cohort in another tab: reload the page.");
    await recordChange(tx, { actor: viewer, action: "enrolment.joined", subject: `${viewer.name} (${cohort.name})`, subjectId: viewer.id, after: { role } });
    return { cohort: cohort.name, joined: true };
  });
}
