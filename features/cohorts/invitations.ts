import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { codeInHalves, makeCode } from "#domain/invitation.ts";
import { recordChange } from "#features/audit/service.ts";
import { db } from "#lib/db.ts";
import { mailLink } from "#lib/mail-text.ts";
import { hashToken } from "#lib/tokens.ts";
import { lockCohort, lockRunningCohort, type Viewer } from "./access.ts";
import { codeOfInvitation } from "./invitation-code.ts";
import type { InvitationInput } from "./schema.ts";

/** How much of a code is kept: enough to tell a few apart, too little to guess the rest. */
const hintLength = 2;
export const dayMs = 24 * 60 * 60 * 1000;

export interface NewInvitation {
  /** "K7QM-4XFA", told this once: its hash alone is kept. */
  code: string;
  link: string;
}

/**
 * Makes a way into a cohort. One for an address lets one person in, and a worker mails it there with the very code that
 * is shown here (invitation-code.ts): who made it can also say it in class, and where no mails go out it is the only way.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 * @throws {ConflictError} for one that is archived
 */
export async function makeInvitation(viewer: Viewer, { cohortId, role, email, maxUses, days }: InvitationInput, now = new Date()): Promise<NewInvitation> {
  const id = randomUUID();
  const code = email === null ? makeCode(randomInt) : codeOfInvitation(id);
  const expiresAt = days === null ? null : new Date(now.getTime() + days * dayMs);
  const uses = email === null ? maxUses : 1;
  await db().$transaction(async (tx) => {
    const found = await lockRunningCohort(tx, viewer, cohortId);
    const hint = code.slice(0, hintLength);
    await tx.invitation.create({
      data: { id, cohortId, role, email, maxUses: uses, expiresAt, hint, tokenHash: hashToken(code), madeById: viewer.id, mailDueAt: email === null ? null : now }, select: { id: true },
    });
    await recordChange(tx, {
      actor: viewer, action: "invitation.changed", subject: `${found.name} (${hint}…)`, subjectId: id,
      after: { role, maxUses: uses, expiresAt: expiresAt?.toISOString() ?? null, forOneAddress: email !== null },
    });
  });
  return { code: codeInHalves(code), link: mailLink(`/join/${code}`) };
}

/**
 * Ends an invitation now; who joined by it stays.
 * @throws {NotFoundError} when there is no such one in a cohort that the viewer runs
 * @throws {ConflictError} when it has ended already
 */
export async function endInvitation(viewer: Viewer, { cohortId, invitationId }: { cohortId: string; invitationId: string }, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const cohort = await lockCohort(tx, viewer, cohortId);
    const invitation = await tx.invitation.findFirst({ where: { id: invitationId, cohortId }, select: { hint: true, uses: true } });
    if (!invitation) throw new NotFoundError("There is no such invitation to this cohort.");
    const { count } = await tx.invitation.updateMany({ where: { id: invitationId, endedAt: null }, data: { endedAt: now, mailDueAt: null } });
    if (count === 0) throw new ConflictError("This invitation was ended already: reload the page.");
    await recordChange(tx, {
      actor: viewer, action: "invitation.changed", subject: `${cohort.name} (${invitation.hint}…)`, subjectId: invitationId,
      before: { ended: false }, after: { ended: true },
    });
  });
}
