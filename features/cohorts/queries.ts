import "server-only";
import type { Role } from "#domain/accounts.ts";
import { fromDate, type Day } from "#domain/day.ts";
import { invitationState, normaliseInvitation } from "#domain/invitation.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import { hashToken } from "#lib/tokens.ts";
import { facts, noSuchCohort, runBy, type Viewer } from "./access.ts";
import type { MembersFilter } from "./schema.ts";

export interface CohortLine {
  id: string;
  name: string;
  startsOn: Day;
  timeZone: string;
  open: boolean;
  paced: boolean;
  students: number;
  mentors: number;
  instructors: number;
}

export interface CohortList {
  lines: CohortLine[];
  archived: boolean;
  /** How many there are on the other side of the archive. */
  others: number;
}

/**
 * The cohorts that the viewer runs, the newest first: those that run, or those of the archive.
 * @throws {NotFoundError} for who is no instructor
 */
export async function listCohortLines(viewer: Viewer, { archived }: { archived: boolean }): Promise<CohortList> {
  const archive = (wanted: boolean) => ({ ...runBy(viewer), archivedAt: wanted ? { not: null } : null });
  const [, cohorts, counts, others] = await Promise.all([
    requireInstructor(viewer),
    db().cohort.findMany({ where: archive(archived), orderBy: [{ startsOn: "desc" }, { name: "asc" }], take: 500, select: { id: true, name: true, startsOn: true, timeZone: true, open: true, paced: true } }),
    db().enrolment.groupBy({ by: ["cohortId", "role"], where: { cohort: archive(archived) }, _count: true }),
    db().cohort.count({ where: archive(!archived) }),
  ]);
  const count = new Map(counts.map(({ cohortId, role, _count }) => [`${cohortId} ${role}`, _count]));
  const of = (id: string, role: Role) => count.get(`${id} ${role}`) ?? 0;
  return {
    archived, others,
    lines: cohorts.map(({ startsOn, ...cohort }) => ({ ...cohort, startsOn: fromDate(startsOn), students: of(cohort.id, "student"), mentors: of(cohort.id, "mentor"), instructors: of(cohort.id, "instructor") })),
  };
}

/** What stands above each of a cohort's pages. */
export interface CohortHead {
  id: string;
  name: string;
  startsOn: Day;
  timeZone: string;
  courseId: string;
  archivedAt: Date | null;
}

const head = { id: true, courseId: true, name: true, startsOn: true, timeZone: true, archivedAt: true } as const;
const selectHead = (viewer: Viewer, id: string) => db().cohort.findFirst({ where: { id, ...runBy(viewer) }, select: head });

/** @throws {NotFoundError} for a cohort that the viewer does not run */
export async function selectCohortHead(viewer: Viewer, id: string): Promise<CohortHead> {
  const cohort = await selectHead(viewer, id);
  if (!cohort) throw noSuchCohort();
  return { ...cohort, startsOn: fromDate(cohort.startsOn) };
}

export interface MemberLine {
  id: string;
  name: string;
  /** The account's, or the one that was typed and is not confirmed. */
  email: string;
  role: Role;
  joinedAt: Date;
}

export interface MembersView {
  cohort: CohortHead;
  members: MemberLine[];
  filter: MembersFilter;
  /** Of all that match. */
  total: number;
  counts: Partial<Record<Role, number>>;
}

export const membersPerPage = 50;

/**
 * Who is in a cohort, by name: a page of those that match.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 */
export async function selectMembers(viewer: Viewer, cohortId: string, filter: MembersFilter): Promise<MembersView> {
  const like = { contains: filter.q, mode: "insensitive" as const };
  const where = {
    cohortId, cohort: runBy(viewer), ...filter.role === null ? {} : { role: filter.role },
    ...filter.q === "" ? {} : { user: { OR: [{ name: like }, { email: like }, { newEmail: like }] } },
  };
  const [cohort, rows, total, counts] = await Promise.all([
    selectCohortHead(viewer, cohortId),
    db().enrolment.findMany({
      where, orderBy: [{ user: { name: "asc" } }, { id: "asc" }], skip: (filter.page - 1) * membersPerPage, take: membersPerPage,
      select: { role: true, createdAt: true, user: { select: { id: true, name: true, email: true, newEmail: true } } },
    }),
    db().enrolment.count({ where }),
    db().enrolment.groupBy({ by: ["role"], where: { cohortId, cohort: runBy(viewer) }, _count: true }),
  ]);
  return {
    cohort, filter, total,
    members: rows.map(({ role, createdAt, user: { email, newEmail, ...user } }) => ({ ...user, email: email ?? newEmail ?? "", role, joinedAt: createdAt })),
    counts: Object.fromEntries(counts.map(({ role, _count }) => [role, _count])),
  };
}

export interface CohortFacts extends CohortHead {
  open: boolean;
  paced: boolean;
  latePerDay: number;
  lateDays: number | null;
  graceMinutes: number;
  /** What a move of the first day moves, and what has days of its own. */
  counts: { dates: number; extensions: number; exams: number };
}

/** @throws {NotFoundError} for a cohort that the viewer does not run */
export async function selectCohortFacts(viewer: Viewer, id: string): Promise<CohortFacts> {
  const cohort = await db().cohort.findFirst({ where: { id, ...runBy(viewer) }, select: { ...facts, _count: { select: { dates: true, extensions: true, exams: true } } } });
  if (!cohort) throw noSuchCohort();
  const { _count: counts, startsOn, ...rest } = cohort;
  return { ...rest, startsOn: fromDate(startsOn), counts };
}

/** Whether a path of the site is that of an invitation which lets somebody in: who registers on the way there is asked about that cohort. */
export async function leadsIntoCohort(path: string, now = new Date()): Promise<boolean> {
  const token = normaliseInvitation(/^\/join\/([\w%-]+)$/.exec(path)?.[1] ?? "");
  if (token === null) return false;
  const invitation = await db().invitation.findUnique({
    where: { tokenHash: hashToken(token) }, select: { uses: true, maxUses: true, expiresAt: true, endedAt: true, cohort: { select: { archivedAt: true } } },
  });
  return invitation !== null && invitationState({ ...invitation, archivedAt: invitation.cohort.archivedAt }, now) === "open";
}
