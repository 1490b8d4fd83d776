import "server-only";
import type { CohortRole } from "#domain/cohort.ts";
import { fromDate } from "#domain/day.ts";
import { readRoster, type RosterEntry, type RosterProblem } from "#domain/roster.ts";
import { recordChange, recordChanges } from "#features/audit/service.ts";
import { notify } from "#features/notifications/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { makeToken } from "#lib/tokens.ts";
import { lockRunningCohort, noSuchCohort, runBy, type Viewer } from "./access.ts";
import { dayMs } from "./invitations.ts";
import { tokenHintLength } from "./mails.ts";
import type { RosterInput } from "./schema.ts";

/** What comes of a line: an account is enrolled, an address without one gets an invitation, or nothing is left to do. */
export type RosterOutcome = "enrol" | "invite" | "member" | "invited";

export interface RosterLine extends RosterEntry {
  outcome: RosterOutcome;
  /** What a member is already: an import changes nobody's role. */
  is: CohortRole | "admin" | null;
}

export interface RosterView {
  lines: RosterLine[];
  problems: RosterProblem[];
  /** Lines beyond those that can be imported at once. */
  left: number;
}

const invitationDays = 30;

async function viewRoster(tx: Transaction, cohortId: string, text: string, now: Date) {
  const { entries, ...rest } = readRoster(text);
  const addresses = entries.map(({ email }) => email);
  const [people, invitations] = await Promise.all([
    tx.user.findMany({ where: { email: { in: addresses } }, select: { id: true, name: true, email: true, enrolments: { where: { cohortId }, select: { role: true } } } }),
    tx.invitation.findMany({
      where: { cohortId, email: { in: addresses }, endedAt: null, uses: 0, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }, select: { email: true },
    }),
  ]);
  const byAddress = new Map(people.flatMap((person) => person.email === null ? [] : [[person.email, person] as const]));
  const invited = new Set(invitations.map(({ email }) => email));
  const lines = entries.map((entry): RosterLine => {
    const person = byAddress.get(entry.email);
    const is = person?.enrolments[0]?.role ?? null;
    return { ...entry, is, outcome: is !== null ? "member" : person ? "enrol" : invited.has(entry.email) ? "invited" : "invite" };
  });
  return { view: { lines, ...rest }, byAddress };
}

/**
 * What an import would do, line by line; it does nothing.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 */
export async function previewRoster(viewer: Viewer, { cohortId, text }: RosterInput, now = new Date()): Promise<RosterView> {
  const [cohort, { view }] = await Promise.all([
    db().cohort.findFirst({ where: { id: cohortId, ...runBy(viewer) }, select: { id: true } }),
    viewRoster(db(), cohortId, text, now),
  ]);
  if (!cohort) throw noSuchCohort();
  return view;
}

export interface Imported { enrolled: number; invited: number; there: number; problems: number }

/**
 * Enrols and invites everybody of a table that can be, in one transaction; workers mail them afterwards. The same table
 * once more changes nothing.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 * @throws {ConflictError} for one that is archived
 */
export async function importRoster(viewer: Viewer, { cohortId, text }: RosterInput, now = new Date()): Promise<Imported> {
  return db().$transaction(async (tx) => {
    const { name: cohort, startsOn } = await lockRunningCohort(tx, viewer, cohortId);
    const { view: { lines, problems }, byAddress } = await viewRoster(tx, cohortId, text, now);
    const enrolled = lines.flatMap((line) => {
      const person = line.outcome === "enrol" ? byAddress.get(line.email) : undefined;
      return person ? [{ ...line, person }] : [];
    });
    const invited = lines.filter(({ outcome }) => outcome === "invite");
    const made = await tx.enrolment.createManyAndReturn({ data: enrolled.map(({ person, role }) => ({ cohortId, userId: person.id, role })), skipDuplicates: true, select: { id: true, userId: true } });
    const enrolments = new Map(made.map(({ id, userId }) => [userId, id]));
    // Who joined by themselves in this moment needs not be told.
    await notify(tx, enrolled.filter(({ person }) => enrolments.has(person.id)).map(({ person, role }) => ({
      userId: person.id, kind: "enrolled", facts: { by: viewer.name, cohort, startsOn: fromDate(startsOn), role },
      href: role === "student" ? "/today" : `/desk/cohorts/${cohortId}`, key: `enrolled:${enrolments.get(person.id)}`,
    })));
    await tx.invitation.createMany({
      data: invited.map(({ name, email, role }) => {
        // Nobody has this one: whoever mails it makes another.
        const { token, tokenHash } = makeToken();
        return { cohortId, role, email, name, maxUses: 1, tokenHash, hint: token.slice(0, tokenHintLength), madeById: viewer.id, expiresAt: new Date(now.getTime() + invitationDays * dayMs), mailDueAt: now };
      }),
    });
    await recordChanges(tx, enrolled.map(({ person, role }) => ({ actor: viewer, action: "enrolment.changed", subject: `${person.name} (${cohort})`, subjectId: person.id, after: { role, byImport: true } })));
    if (invited.length > 0) await recordChange(tx, { actor: viewer, action: "invitation.changed", subject: cohort, subjectId: cohortId, after: { invited: invited.length, byImport: true } });
    return { enrolled: enrolled.length, invited: invited.length, there: lines.length - enrolled.length - invited.length, problems: problems.length };
  }, { timeout: 60_000 });
}
