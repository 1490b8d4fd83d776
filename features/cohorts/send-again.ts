import "server-only";
import { z } from "zod";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { againAfterMs, againRefusal, renewedExpiry } from "#domain/invitation-mail.ts";
import { recordChange } from "#features/audit/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { lockRunningCohort, type Viewer } from "./access.ts";

/**
 * Of everybody who was invited by their address and has not joined the newest invitation, and whether it may be sent
 * again now, as `againRefusal` says it. Who is in the cohort by another way needs none, and who was taken out of it gets none.
 */
const notJoined = (cohortId: string, now: Date): Prisma.Sql => Prisma.sql`
  select id, "mailDueAt" is null and ("mailFailedAt" is not null or "mailedAt" is null or "mailedAt" <= ${new Date(now.getTime() - againAfterMs)}::timestamptz) as ready
  from (
    select distinct on (email) id, email, "endedAt", "mailDueAt", "mailedAt", "mailFailedAt", bool_or(uses > 0) over (partition by email) as joined
    from "Invitation" where "cohortId" = ${cohortId}::uuid and email is not null order by email, "createdAt" desc, id desc
  ) as newest
  where not joined and "endedAt" is null
    and not exists (select 1 from "Enrolment" as enrolment join "User" as person on person.id = enrolment."userId" where enrolment."cohortId" = ${cohortId}::uuid and person.email = newest.email)`;

export interface NotJoined {
  /** To whom it may be sent again. */
  ready: number;
  /** Who was mailed a moment ago, or whose mail is still to go out. */
  lately: number;
}

const countSchema = z.tuple([z.object({ ready: z.int(), lately: z.int() })]);

/** How many were invited to the cohort by their address and have not joined. The caller has checked whose cohort it is. */
export async function countNotJoined(tx: Pick<Transaction, "$queryRaw">, cohortId: string, now: Date): Promise<NotJoined> {
  const [count] = countSchema.parse(await tx.$queryRaw`select count(*) filter (where ready)::int as ready, count(*) filter (where not ready)::int as lately from (${notJoined(cohortId, now)}) as each`);
  return count;
}

/**
 * Mails an invitation once more, with a new link: the one before ends when the new one goes out. One that has expired
 * lets in again.
 * @throws {NotFoundError} when there is no such one in a cohort that the viewer runs
 * @throws {ConflictError} for an archived cohort, and for one that is not to be sent, saying why
 */
export async function sendInvitationAgain(viewer: Viewer, { cohortId, invitationId }: { cohortId: string; invitationId: string }, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const cohort = await lockRunningCohort(tx, viewer, cohortId);
    const invitation = await tx.invitation.findFirst({
      where: { id: invitationId, cohortId }, select: { hint: true, email: true, uses: true, expiresAt: true, endedAt: true, mailDueAt: true, mailedAt: true, mailFailedAt: true },
    });
    if (!invitation) throw new NotFoundError("There is no such invitation to this cohort.");
    const { hint, email: address, expiresAt: before, mailedAt } = invitation;
    const refusal = againRefusal(invitation, now);
    if (refusal !== null) throw new ConflictError(refusal, { address });
    if (address !== null && await tx.enrolment.count({ where: { cohortId, user: { email: address } } }) > 0) throw new ConflictError("{address} is in the cohort already: there is nothing to send.", { address });
    const expiresAt = renewedExpiry(before, now);
    // A worker that sends it in this moment, or somebody who joins by it, came first.
    const { count } = await tx.invitation.updateMany({ where: { id: invitationId, mailDueAt: null, mailedAt, endedAt: null, uses: 0 }, data: { mailDueAt: now, mailTries: 0, expiresAt } });
    if (count === 0) throw new ConflictError("This invitation has changed in this moment: reload the page.");
    await recordChange(tx, {
      actor: viewer, action: "invitation.changed", subject: `${cohort.name} (${hint}…)`, subjectId: invitationId,
      before: { expiresAt: before?.toISOString() ?? null }, after: { expiresAt: expiresAt?.toISOString() ?? null, sentAgain: true },
    });
  });
}

/**
 * The same for everybody who was invited by their address and has not joined, but for those who were mailed a moment
 * ago or whose mail is still to go out.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 * @throws {ConflictError} for one that is archived, and when there is nobody to send it to
 */
export async function sendAllAgain(viewer: Viewer, { cohortId }: { cohortId: string }, now = new Date()): Promise<NotJoined> {
  return db().$transaction(async (tx) => {
    const cohort = await lockRunningCohort(tx, viewer, cohortId);
    const { lately } = await countNotJoined(tx, cohortId, now);
    const renewed = renewedExpiry(now, now);
    const ready = await tx.$executeRaw`
      update "Invitation" set "mailDueAt" = ${now}, "mailTries" = 0, "expiresAt" = case when "expiresAt" < ${renewed}::timestamptz then ${renewed}::timestamptz else "expiresAt" end
      where id in (select id from (${notJoined(cohortId, now)}) as each where ready) and "mailDueAt" is null and "endedAt" is null and uses = 0`;
    if (ready === 0) {
      throw lately > 0
        ? new ConflictError("Everybody who has not joined was mailed less than ten minutes ago, or their mail is on its way: give it a moment to arrive.")
        : new ConflictError("Everybody who was invited by mail has joined: there is nobody to send it to.");
    }
    await recordChange(tx, { actor: viewer, action: "invitation.changed", subject: cohort.name, subjectId: cohortId, after: { sentAgain: ready } });
    return { ready, lately };
  });
}
