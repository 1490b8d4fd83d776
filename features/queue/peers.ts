import "server-only";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { selectMentoredCohort } from "#features/desk/access.ts";
import { notify } from "#features/notifications/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import type { PeerAnswer, PeerInput } from "./schema.ts";
import type { Viewer } from "./waiting.ts";

type NamedViewer = Viewer & { name: string };

const noSuchStudent = () => new NotFoundError("This student is not in the cohort any more: reload the page.");

/** The enrolment of a student, locked so that an invitation and its answer take turns. */
async function lockStudent(tx: Transaction, cohortId: string, userId: string) {
  await tx.$executeRaw`select 1 from "Enrolment" where "cohortId" = ${cohortId}::uuid and "userId" = ${userId}::uuid for no key update`;
  const enrolment = await tx.enrolment.findFirst({
    where: { cohortId, userId, role: "student" },
    select: { id: true, peerInvitedAt: true, peerAcceptedAt: true, user: { select: { name: true } }, cohort: { select: { name: true, archivedAt: true } } },
  });
  if (!enrolment) throw noSuchStudent();
  return enrolment;
}

/** What somebody is, for the audit. */
const standing = ({ peerInvitedAt, peerAcceptedAt }: { peerInvitedAt: Date | null; peerAcceptedAt: Date | null }) => ({ peerReviewer: peerAcceptedAt ? "accepted" : peerInvitedAt ? "invited" : "no" });

type Enrolment = Awaited<ReturnType<typeof lockStudent>>;

async function become(tx: Transaction, actor: NamedViewer, userId: string, was: Enrolment, now: { peerInvitedAt: Date | null; peerAcceptedAt: Date | null }): Promise<void> {
  await tx.enrolment.update({ where: { id: was.id }, data: now, select: { id: true } });
  await recordChange(tx, { actor, action: "enrolment.changed", subject: `${was.user.name} (${was.cohort.name})`, subjectId: userId, before: standing(was), after: standing(now) });
}

/**
 * Asks a student to review others' code too; they are told, and say yes or no themselves. Once asked is enough.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor, and for who is no student of it
 * @throws {ConflictError} in an archived cohort
 */
export async function invitePeer(viewer: NamedViewer, { cohortId, userId }: PeerInput, now = new Date()): Promise<void> {
  const { name } = await selectMentoredCohort(viewer, cohortId);
  await db().$transaction(async (tx) => {
    const was = await lockStudent(tx, cohortId, userId);
    if (was.cohort.archivedAt !== null) throw new ConflictError("This cohort is archived: nobody reviews in it any more.");
    if (was.peerInvitedAt !== null) return;
    await become(tx, viewer, userId, was, { peerInvitedAt: now, peerAcceptedAt: null });
    await notify(tx, [{ userId, kind: "peer_invited", facts: { cohort: name, by: viewer.name }, href: "/reviews/queue", key: `peer:${was.id}:${now.toISOString()}` }]);
  });
}

/**
 * Takes an invitation back, or ends that somebody reviews; what they wrote stays, what they have in hand is free.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor, and for who is no student of it
 */
export async function withdrawPeer(viewer: NamedViewer, { cohortId, userId }: PeerInput): Promise<void> {
  await selectMentoredCohort(viewer, cohortId);
  await db().$transaction(async (tx) => {
    const was = await lockStudent(tx, cohortId, userId);
    if (was.peerInvitedAt === null) return;
    await become(tx, viewer, userId, was, { peerInvitedAt: null, peerAcceptedAt: null });
    await freeClaims(tx, cohortId, userId);
  });
}

/**
 * The viewer's own answer; no, said later, ends what was begun.
 * @throws {NotFoundError} without an invitation
 */
export async function answerPeerInvitation(viewer: NamedViewer, { cohortId, accept }: PeerAnswer, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const was = await lockStudent(tx, cohortId, viewer.id);
    if (was.peerInvitedAt === null) throw new NotFoundError("This invitation is not there any more: your mentors have taken it back.");
    if (accept && was.peerAcceptedAt !== null) return;
    await become(tx, viewer, viewer.id, was, accept ? { peerInvitedAt: was.peerInvitedAt, peerAcceptedAt: now } : { peerInvitedAt: null, peerAcceptedAt: null });
    if (!accept) await freeClaims(tx, cohortId, viewer.id);
  });
}

async function freeClaims(tx: Transaction, cohortId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    delete from "QueueClaim" as claim using "Review" as review
    where claim."userId" = ${userId}::uuid and claim.kind = 'review' and review.id = claim."itemId" and review."cohortId" = ${cohortId}::uuid`;
}
