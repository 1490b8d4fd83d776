import "server-only";
import type { Role } from "#domain/accounts.ts";
import { changedFields } from "#domain/audit-difference.ts";
import { fromDate, toDate, type Day } from "#domain/day.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import type { NewCohort, NewMembership } from "./schema.ts";

/** For the operator's command line, which is where the first administrator and the first cohort come from: nobody is asked who they are, and the audit names nobody. */

export const courseSlug = "deep-learning-in-twelve-months";
export const courseTitle = "Deep learning in twelve months";

export interface CohortLine {
  name: string;
  startsOn: Day;
  open: boolean;
  paced: boolean;
  archived: boolean;
  people: Partial<Record<Role, number>>;
}

/** Every cohort with how many are in it, the newest first. */
export async function listCohorts(): Promise<CohortLine[]> {
  const [cohorts, counts] = await Promise.all([
    db().cohort.findMany({ orderBy: [{ startsOn: "desc" }, { name: "asc" }], select: { id: true, name: true, startsOn: true, open: true, paced: true, archivedAt: true } }),
    db().enrolment.groupBy({ by: ["cohortId", "role"], _count: true }),
  ]);
  return cohorts.map(({ id, startsOn, archivedAt, ...cohort }) => ({
    ...cohort, startsOn: fromDate(startsOn), archived: archivedAt !== null,
    people: Object.fromEntries(counts.filter(({ cohortId }) => cohortId === id).map(({ role, _count }) => [role, _count])),
  }));
}

/**
 * Makes sure that no other cohort has this name; two that ask at once take turns until their transactions end.
 * @param except the cohort that may have it
 * @throws {ConflictError}
 */
export async function demandFreeName(tx: Transaction, name: string, except?: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('names of cohorts', 0))`;
  const taken = await tx.cohort.findFirst({ where: { name: { equals: name, mode: "insensitive" }, ...except === undefined ? {} : { id: { not: except } } }, select: { name: true } });
  if (taken) throw new ConflictError("There is a cohort named “{name}” already: choose another name.", { name: taken.name });
}

/**
 * Makes a cohort, and the course when it is the first.
 * @param maker becomes its instructor; null for the command line
 * @throws {ConflictError} when one has this name
 * @throws {NotFoundError} for a course that is not there, or in the archive
 */
export async function createCohort({ name, startsOn, open, paced, timeZone = "UTC", courseId }: NewCohort, maker: { id: string; name: string } | null = null): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    await demandFreeName(tx, name);
    const course = courseId === undefined
      ? await tx.course.upsert({ where: { slug: courseSlug }, create: { slug: courseSlug, title: courseTitle }, update: {}, select: { id: true, title: true } })
      : await tx.course.findFirst({ where: { id: courseId, archivedAt: null }, select: { id: true, title: true } });
    if (course === null) throw new NotFoundError("There is no such course any more: reload the page and choose another.");
    const enrolments = maker ? { create: { userId: maker.id, role: "instructor" as const } } : {};
    const { id } = await tx.cohort.create({ data: { courseId: course.id, name, startsOn: toDate(startsOn), open, paced, timeZone, enrolments }, select: { id: true } });
    await recordChange(tx, { actor: maker, action: "cohort.changed", subject: name, subjectId: id, after: { name, startsOn, open, paced, timeZone, ...courseId === undefined ? {} : { course: course.title } } });
    return { id };
  });
}

/**
 * Opens or closes a cohort for new accounts, and sets whether its months open one by one; what is left out stays.
 * @throws {NotFoundError} naming the cohorts that there are
 */
export async function changeCohort(name: string, changes: { open?: boolean; paced?: boolean }): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id, open, paced } = await selectCohort(tx, name);
    const change = changedFields({ open, paced }, { open: changes.open ?? open, paced: changes.paced ?? paced });
    if (change === null) return;
    await tx.cohort.update({ where: { id }, data: changes, select: { id: true } });
    await recordChange(tx, { actor: null, action: "cohort.changed", subject: name, subjectId: id, ...change });
  });
}

/**
 * Puts somebody into a cohort, or gives them another role in it.
 * @throws {NotFoundError} for an unknown cohort or address
 * @throws {ConflictError} for an address that nobody has confirmed, and for a cohort that is archived
 */
export async function enrol({ cohort, email, role }: NewMembership): Promise<void> {
  await db().$transaction(async (tx) => {
    const [{ id: cohortId, archivedAt }, { id: userId, name }] = [await selectCohort(tx, cohort), await selectPerson(tx, email)];
    if (archivedAt !== null) throw new ConflictError("This cohort is archived: nobody joins it. Take it out of the archive first.");
    const earlier = await tx.enrolment.findUnique({ where: { userId_cohortId: { userId, cohortId } }, select: { role: true } });
    if (earlier?.role === role) return;
    await tx.enrolment.upsert({ where: { userId_cohortId: { userId, cohortId } }, create: { userId, cohortId, role }, update: { role }, select: { id: true } });
    await recordChange(tx, { actor: null, action: "enrolment.changed", subject: `${name} (${cohort})`, subjectId: userId, before: earlier && { role: earlier.role }, after: { role } });
  });
}

/**
 * Gives somebody a role on the whole site: an administrator sees the status and every cohort.
 * @throws {NotFoundError} for an unknown address
 * @throws {ConflictError} for one that nobody has confirmed
 */
export async function setSiteRole(email: string, role: Role): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id, name, role: before } = await selectPerson(tx, email);
    if (before === role) return;
    await tx.user.update({ where: { id }, data: { role }, select: { id: true } });
    await recordChange(tx, { actor: null, action: "role.changed", subject: name, subjectId: id, before: { role: before }, after: { role } });
  });
}

async function selectCohort(tx: Transaction, name: string) {
  const found = await tx.cohort.findFirst({ where: { name }, select: { id: true, open: true, paced: true, archivedAt: true } });
  if (found) return found;
  const names = (await tx.cohort.findMany({ orderBy: { startsOn: "desc" }, take: 10, select: { name: true } })).map((cohort) => `“${cohort.name}”`).join(", ");
  throw names === "" ? new NotFoundError("There is no cohort named “{name}”. There is none at all yet.", { name }) : new NotFoundError("There is no cohort named “{name}”. There are {names}.", { name, names });
}

/** By the address that is the account's alone: what somebody merely typed at registration may be another's. */
async function selectPerson(tx: Transaction, email: string): Promise<{ id: string; name: string; role: Role }> {
  const address = email.trim().toLowerCase();
  const owner = await tx.user.findUnique({ where: { email: address }, select: { id: true, name: true, role: true } });
  if (owner) return owner;
  const typed = await tx.user.count({ where: { newEmail: address } });
  if (typed > 0) throw new ConflictError("{address} was typed at a registration, but nobody has confirmed it: the person must answer the mail first.", { address });
  throw new NotFoundError("Nobody has registered with {address}: let them register first.", { address });
}
