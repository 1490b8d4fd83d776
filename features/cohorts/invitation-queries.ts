import "server-only";
import type { Role } from "#domain/accounts.ts";
import { invitationState, type InvitationState } from "#domain/invitation.ts";
import { mailState, type MailState } from "#domain/invitation-mail.ts";
import { db } from "#lib/db.ts";
import { runBy, type Viewer } from "./access.ts";
import { selectCohortHead, type CohortHead } from "./queries.ts";
import type { MailFilter } from "./schema.ts";
import { countNotJoined, type NotJoined } from "./send-again.ts";

/** What became of an invitation's mail. */
export interface InvitationMail {
  state: MailState;
  /** When the last one went out. */
  sentAt: Date | null;
  /** The mailbox said "not now". */
  refusedForNow: boolean;
}

export interface InvitationLine {
  id: string;
  hint: string;
  role: Role;
  /** Null for one that anybody may use; then there is no mail either. */
  email: string | null;
  name: string | null;
  uses: number;
  maxUses: number | null;
  createdAt: Date;
  expiresAt: Date | null;
  madeBy: string | null;
  state: InvitationState;
  mail: InvitationMail | null;
}

export interface InvitationsView {
  cohort: CohortHead;
  lines: InvitationLine[];
  shown: MailFilter;
  page: number;
  more: boolean;
  /** How many mails are still to go out, and how many failed, of invitations that somebody may still join by. */
  mails: { waiting: number; failed: number };
  /** Who was invited by their address and has not joined. */
  notJoined: NotJoined;
}

export const invitationsPerPage = 50;

const unused = { endedAt: null, uses: 0 };
const wheres = {
  all: {},
  waiting: { ...unused, mailDueAt: { not: null } },
  failed: { ...unused, mailDueAt: null, mailFailedAt: { not: null } },
} as const satisfies Record<MailFilter, object>;

/**
 * The ways into a cohort, the newest first.
 * @param shown all, or those whose mail is still to go out, or has failed
 * @throws {NotFoundError} for a cohort that the viewer does not run
 */
export async function listInvitations(viewer: Viewer, cohortId: string, page: number, shown: MailFilter = "all", now = new Date()): Promise<InvitationsView> {
  const ofCohort = { cohortId, cohort: runBy(viewer) };
  const [cohort, rows, waiting, failed, notJoined] = await Promise.all([
    selectCohortHead(viewer, cohortId),
    db().invitation.findMany({
      where: { ...ofCohort, ...wheres[shown] }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], skip: (page - 1) * invitationsPerPage, take: invitationsPerPage + 1,
      select: {
        id: true, hint: true, role: true, email: true, name: true, uses: true, maxUses: true, createdAt: true, expiresAt: true, endedAt: true,
        mailDueAt: true, mailedAt: true, mailFailedAt: true, mailTries: true, madeBy: { select: { name: true } },
      },
    }),
    db().invitation.count({ where: { ...ofCohort, ...wheres.waiting } }),
    db().invitation.count({ where: { ...ofCohort, ...wheres.failed } }),
    countNotJoined(db(), cohortId, now),
  ]);
  return {
    cohort, shown, page, more: rows.length > invitationsPerPage, mails: { waiting, failed }, notJoined,
    lines: rows.slice(0, invitationsPerPage).map(({ endedAt, madeBy, mailDueAt, mailedAt, mailFailedAt, mailTries, ...row }) => ({
      ...row, madeBy: madeBy?.name ?? null,
      state: invitationState({ ...row, endedAt, archivedAt: cohort.archivedAt }, now),
      mail: row.email === null ? null : { state: mailState({ mailDueAt, mailedAt, mailFailedAt }, now), sentAt: mailedAt, refusedForNow: mailTries > 0 },
    })),
  };
}
