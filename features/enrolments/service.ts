import "server-only";
import type { Role } from "#domain/accounts.ts";
import { fromDate, toDate, type Day } from "#domain/day.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { db, type Transaction } from "#lib/db.ts";
import type { NewCohort, NewMembership } from "./schema.ts";

/** For the operator's command line, which is where the first administrator and the first cohort come from: nobody is asked who they are. */

export const courseSlug = "deep-learning-in-twelve-months";
const courseTitle = "Deep learning in twelve months";

export interface CohortLine {
  name: string;
  startsOn: Day;
  open: boolean;
  paced: boolean;
  people: Partial<Record<Role, number>>;
}

/** Every cohort with how many are in it, the newest first. */
export async function listCohorts(): Promise<CohortLine[]> {
  const [cohorts, counts] = await Promise.all([
    db().cohort.findMany({ orderBy: [{ startsOn: "desc" }, { name: "asc" }], select: { id: true, name: true, startsOn: true, open: true, paced: true } }),
    db().enrolment.groupBy({ by: ["cohortId", "role"], _count: true }),
  ]);
  return cohorts.map(({ id, startsOn, ...cohort }) => ({
    ...cohort, startsOn: fromDate(startsOn),
    people: Object.fromEntries(counts.filter(({ cohortId }) => cohortId === id).map(({ role, _count }) => [role, _count])),
  }));
}

/**
 * Makes a cohort, and the course when it is the first.
 * @throws {ConflictError} when one has this name
 */
export async function createCohort({ name, startsOn, open, paced }: NewCohort): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    const course = await tx.course.upsert({ where: { slug: courseSlug }, create: { slug: courseSlug, title: courseTitle }, update: {}, select: { id: true } });
    if (await tx.cohort.findFirst({ where: { name }, select: { id: true } })) throw new ConflictError("There is a cohort named “{name}” already: choose another name.", { name });
    return tx.cohort.create({ data: { courseId: course.id, name, startsOn: toDate(startsOn), open, paced }, select: { id: true } });
  });
}

/**
 * Opens or closes a cohort for new accounts, and sets whether its months open one by one; what is left out stays.
 * @throws {NotFoundError} naming the cohorts that there are
 */
export async function changeCohort(name: string, changes: { open?: boolean; paced?: boolean }): Promise<void> {
  const { id } = await selectCohort(db(), name);
  await db().cohort.update({ where: { id }, data: changes, select: { id: true } });
}

/**
 * Puts somebody into a cohort, or gives them another role in it.
 * @throws {NotFoundError} for an unknown cohort or address
 * @throws {ConflictError} for an address that nobody has confirmed
 */
export async function enrol({ cohort, email, role }: NewMembership): Promise<void> {
  await db().$transaction(async (tx) => {
    const [{ id: cohortId }, { id: userId }] = [await selectCohort(tx, cohort), await selectPerson(tx, email)];
    await tx.enrolment.upsert({ where: { userId_cohortId: { userId, cohortId } }, create: { userId, cohortId, role }, update: { role }, select: { id: true } });
  });
}

/**
 * Gives somebody a role on the whole site: an administrator sees the status and every cohort.
 * @throws {NotFoundError} for an unknown address
 * @throws {ConflictError} for one that nobody has confirmed
 */
export async function setSiteRole(email: string, role: Role): Promise<void> {
  const { id } = await selectPerson(db(), email);
  await db().user.update({ where: { id }, data: { role }, select: { id: true } });
}

async function selectCohort(tx: Transaction, name: string): Promise<{ id: string }> {
  const found = await tx.cohort.findFirst({ where: { name }, select: { id: true } });
  if (found) return found;
  const names = (await tx.cohort.findMany({ orderBy: { startsOn: "desc" }, take: 10, select: { name: true } })).map((cohort) => `“${cohort.name}”`).join(", ");
  throw names === "" ? new NotFoundError("There is no cohort named “{name}”. There is none at all yet.", { name }) : new NotFoundError("There is no cohort named “{name}”. There are {names}.", { name, names });
}

/** By the address that is the account's alone: what somebody merely typed at registration may be another's. */
async function selectPerson(tx: Transaction, email: string): Promise<{ id: string }> {
  const address = email.trim().toLowerCase();
  const owner = await tx.user.findUnique({ where: { email: address }, select: { id: true } });
  if (owner) return owner;
  const typed = await tx.user.count({ where: { newEmail: address } });
  if (typed > 0) throw new ConflictError("{address} was typed at a registration, but nobody has confirmed it: the person must answer the mail first.", { address });
  throw new NotFoundError("Nobody has registered with {address}: let them register first.", { address });
}
