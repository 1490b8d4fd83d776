import "server-only";
import { cohortRoles } from "#domain/cohort.ts";
import { fromDate } from "#domain/day.ts";
import { languageFrom } from "#domain/i18n/language.ts";
import { afterMail } from "#domain/invitation-mail.ts";
import { db } from "#lib/db.ts";
import { speakerOf } from "#lib/i18n/server.ts";
import { logger } from "#lib/logger.ts";
import { tryMail } from "#lib/mail.ts";
import { hashToken, makeToken } from "#lib/tokens.ts";
import { codeOfInvitation } from "./invitation-code.ts";
import { invitationMail, tokenHintLength } from "./mails.ts";

/** Of one look: the next comes in seconds. */
const batch = 50;
/** A mail server that cannot be reached is left in peace for so long by this process. */
const restMs = 60_000;
let restUntil = 0;

const columns = {
  id: true, email: true, name: true, role: true, tokenHash: true, hint: true, mailDueAt: true, mailedAt: true, mailFailedAt: true, mailTries: true,
  cohort: { select: { name: true, startsOn: true } }, madeBy: { select: { name: true, language: true } },
} as const;

/** Whom the invitation still lets in. */
const open = (now: Date) => ({ endedAt: null, uses: 0, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] });

/**
 * Sends the mails of invitations that are due. Any number of workers may do it at the same time. A claim comes before
 * its mail and is given back when the mail is known to be with nobody: a worker that dies between the two loses that
 * one mail, which the list of invitations shows as sent and can send again.
 * @returns how many mails went out
 */
export async function mailInvitations(signal: AbortSignal, now = new Date()): Promise<number> {
  if (now.getTime() < restUntil) return 0;
  let sent = 0;
  for (const invitation of await listDue(now)) {
    if (signal.aborted) break;
    const { token, ...secret } = tokenFor(invitation);
    if (!await claim(invitation, secret, now)) continue;
    const { id, email, name, role, cohort, madeBy } = invitation;
    const mail = invitationMail(speakerOf(languageFrom(madeBy?.language) ?? "en"), email, { name, role, cohort: cohort.name, startsOn: fromDate(cohort.startsOn), by: madeBy?.name ?? null }, token);
    const delivery = await tryMail(mail);
    const outcome = afterMail(delivery, { dueAt: invitation.mailDueAt, tries: invitation.mailTries }, now);
    if (outcome.kind === "sent") sent += 1;
    // The link that they may have had goes on to lead in, unless the new one may have arrived.
    else await giveBack(id, secret.tokenHash, {
      mailedAt: invitation.mailedAt, ...delivery === "lost" ? {} : { tokenHash: invitation.tokenHash, hint: invitation.hint },
      ...outcome.kind === "wait" ? { mailDueAt: outcome.dueAt, mailTries: outcome.tries, mailFailedAt: invitation.mailFailedAt } : { mailFailedAt: now },
    }, now);
    // The others will not reach it either.
    if (delivery === "unreached") {
      restUntil = now.getTime() + restMs;
      break;
    }
  }
  return sent;
}

/** What is due, the oldest first; of what nobody may join by any more, no mail is due. */
async function listDue(now: Date) {
  await db().invitation.updateMany({ where: { mailDueAt: { not: null }, OR: [{ endedAt: { not: null } }, { uses: { gt: 0 } }, { expiresAt: { lte: now } }] }, data: { mailDueAt: null } });
  const rows = await db().invitation.findMany({
    where: { mailDueAt: { lte: now }, ...open(now), cohort: { archivedAt: null } }, orderBy: [{ mailDueAt: "asc" }, { id: "asc" }], take: batch, select: columns,
  });
  return rows.flatMap(({ email, mailDueAt, role: stored, ...row }) => {
    const role = cohortRoles.find((each) => each === stored);
    return email === null || mailDueAt === null || role === undefined ? [] : [{ ...row, email, mailDueAt, role }];
  });
}
type Due = Awaited<ReturnType<typeof listDue>>[number];

/** The token of the mail and what is kept of it: in the first mail the code that its maker was shown, else a new one. */
function tokenFor({ id, tokenHash, hint, mailedAt, mailFailedAt }: Due) {
  const code = codeOfInvitation(id);
  if (mailedAt === null && mailFailedAt === null && hashToken(code) === tokenHash) return { token: code, tokenHash, hint };
  const made = makeToken();
  return { ...made, hint: made.token.slice(0, tokenHintLength) };
}

/** Takes the mail for this worker alone: what is due is compared and set in one statement. */
const claim = async ({ id, mailDueAt }: Due, { tokenHash, hint }: { tokenHash: string; hint: string }, now: Date): Promise<boolean> => await db().$executeRaw`
  update "Invitation" as invitation set "mailDueAt" = null, "mailedAt" = ${now}, "mailFailedAt" = null, "tokenHash" = ${tokenHash}, hint = ${hint}
  from "Cohort" as cohort
  where invitation.id = ${id}::uuid and invitation."mailDueAt" = ${mailDueAt}::timestamptz and invitation."endedAt" is null and invitation.uses = 0
    and (invitation."expiresAt" is null or invitation."expiresAt" > ${now}::timestamptz) and cohort.id = invitation."cohortId" and cohort."archivedAt" is null` > 0;

interface Back { mailDueAt?: Date; mailedAt: Date | null; mailFailedAt: Date | null; mailTries?: number; tokenHash?: string; hint?: string }

async function giveBack(id: string, tokenHash: string, back: Back, now: Date): Promise<void> {
  try {
    // Nobody has changed it meanwhile.
    await db().invitation.updateMany({ where: { id, tokenHash, mailedAt: now, mailDueAt: null }, data: back });
  } catch (error) {
    logger.error({ err: error, invitation: id }, "an invitation that could not be mailed could not be given back either");
  }
}
