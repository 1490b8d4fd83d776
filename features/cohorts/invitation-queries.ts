import "server-only";
import type { Role } from "#domain/accounts.ts";
import { invitationState, type InvitationState } from "#domain/invitation.ts";
import { db } from "#lib/db.ts";
import { runBy, type Viewer } from "./access.ts";
import { selectCohortHead, type CohortHead } from "./queries.ts";

export interface InvitationLine {
  id: string;
  hint: string;
  role: Role;
  email: string | null;
  uses: number;
  maxUses: number | null;
  createdAt: Date;
  expiresAt: Date | null;
  madeBy: string | null;
  state: InvitationState;
}

export interface InvitationsView {
  cohort: CohortHead;
  lines: InvitationLine[];
  page: number;
  more: boolean;
}

export const invitationsPerPage = 50;

/**
 * The ways into a cohort, the newest first.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 */
export async function listInvitations(viewer: Viewer, cohortId: string, page: number, now = new Date()): Promise<InvitationsView> {
  const [cohort, rows] = await Promise.all([
    selectCohortHead(viewer, cohortId),
    db().invitation.findMany({
      where: { cohortId, cohort: runBy(viewer) }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], skip: (page - 1) * invitationsPerPage, take: invitationsPerPage + 1,
      select: { id: true, hint: true, role: true, email: true, uses: true, maxUses: true, createdAt: true, expiresAt: true, endedAt: true, madeBy: { select: { name: true } } },
    }),
  ]);
  return {
    cohort, page, more: rows.length > invitationsPerPage,
    lines: rows.slice(0, invitationsPerPage).map(({ endedAt, madeBy, ...row }) => ({ ...row, madeBy: madeBy?.name ?? null, state: invitationState({ ...row, endedAt, archivedAt: cohort.archivedAt }, now) })),
  };
}
