import "server-only";
import { cache } from "react";
import { z } from "zod";
import { roleSchema, type Role } from "#domain/accounts.ts";
import { dayAt, type Day } from "#domain/day.ts";
import { LockedError, NotFoundError, NotOpenYetError, NotSignedInError } from "#domain/errors.ts";
import { freeTerms, scheduledKinds, termsFor, type CohortTerms, type Scheduled, type Terms } from "#domain/schedule.ts";
import { monthOf } from "#lib/catalog/courses.ts";
import { db, type Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

interface Viewer { id: string; role: Role }

/** Who teaches in a cohort. */
const staffRoles: Role[] = ["mentor", "instructor", "admin"];

/** For a `where` on users: those whose work the viewer may see as their mentor, instructor or administrator. */
export function taughtBy(viewer: Viewer) {
  if (viewer.role === "admin") return {};
  return { enrolments: { some: { cohort: { enrolments: { some: { userId: viewer.id, role: { in: staffRoles } } } } } } };
}

/** Whether the viewer teaches a cohort that the student is in, or administers the site. Nobody teaches themselves. */
export async function teaches(viewer: Viewer, studentId: string): Promise<boolean> {
  if (viewer.id === studentId) return false;
  const student = await db().user.findFirst({ where: { AND: [{ id: studentId }, taughtBy(viewer)] }, select: { id: true } });
  return student !== null;
}

/** Whether there can be anyone whose work the viewer judges: they teach in some cohort, or administer the site. */
export async function teachesAnyone(viewer: Viewer): Promise<boolean> {
  if (viewer.role === "admin") return true;
  const enrolment = await db().enrolment.findFirst({ where: { userId: viewer.id, role: { in: staffRoles } }, select: { id: true } });
  return enrolment !== null;
}

/** Whether the viewer writes the course: an instructor on the site or in some cohort, or an administrator. */
export async function teachesCourse(viewer: Viewer): Promise<boolean> {
  if (viewer.role === "admin" || viewer.role === "instructor") return true;
  const enrolment = await db().enrolment.findFirst({ where: { userId: viewer.id, role: "instructor" }, select: { id: true } });
  return enrolment !== null;
}

/**
 * For services and queries of the studio.
 * @throws {NotFoundError} for everybody else: the studio is none of their business
 */
export async function requireInstructor(viewer: Viewer): Promise<void> {
  if (!await teachesCourse(viewer)) throw new NotFoundError("There is no such page.");
}

/** A cohort that somebody is in, what they are in it, and what it asks of them. */
export type Membership = z.output<typeof membershipsSchema>[number];

export const examsSchema = z.array(z.object({ id: z.uuid(), title: z.string(), exercises: z.array(z.string()), opensAt: z.coerce.date(), closesAt: z.coerce.date(), showVerdicts: z.boolean() }));
const ofItem = { kind: z.enum(scheduledKinds), key: z.string() };
export const membershipsSchema = z.array(z.object({
  courseId: z.uuid(), name: z.string(), startsOn: z.string(), paced: z.boolean(), role: roleSchema, timeZone: z.string(), latePerDay: z.int(), lateDays: z.int().nullable(), graceMinutes: z.int(),
  dates: z.array(z.object({ ...ofItem, opensAfter: z.int().nullable(), dueAfter: z.int().nullable(), quota: z.int().nullable() })),
  extensions: z.array(z.object({ ...ofItem, dueAt: z.coerce.date() })),
  exams: examsSchema,
}));

/** Joins somebody's longer window of an exam, where they were given one. @param userId an expression */
export const withLonger = (userId: Prisma.Sql): Prisma.Sql => Prisma.sql`left join "ExamExtension" as longer on longer."examId" = exam.id and longer."userId" = ${userId}`;
/** When an exam ends for them: an extension never takes time away. */
export const examEnd = Prisma.sql`greatest(exam."closesAt", longer."closesAt")`;

/**
 * A column with somebody's cohorts, the newest first, with their dates; none that are archived.
 * @param userId an expression
 * @param about what alone the dates are asked for, with those of every month, as each course has it in its own; null: for everything
 */
export function membershipsOf(userId: Prisma.Sql, about: Scheduled | null = null): Prisma.Sql {
  const isAbout = (row: Prisma.Sql) => about === null
    ? Prisma.empty
    : Prisma.sql`and (${row}.kind = 'month' or (${row}.kind::text = ${about.kind ?? "exercise"} and ${row}.key = ${about.slug ?? ""}))`;
  return Prisma.sql`coalesce((
    select json_agg(json_build_object(
      'courseId', cohort."courseId", 'name', cohort.name, 'startsOn', to_char(cohort."startsOn", 'YYYY-MM-DD'), 'paced', cohort.paced, 'role', enrolment.role,
      'timeZone', cohort."timeZone", 'latePerDay', cohort."latePerDay", 'lateDays', cohort."lateDays", 'graceMinutes', cohort."graceMinutes",
      'dates', coalesce((
        select json_agg(json_build_object('kind', planned.kind, 'key', planned.key, 'opensAfter', planned."opensAfter", 'dueAfter', planned."dueAfter", 'quota', planned.quota))
        from "CohortDate" as planned where planned."cohortId" = cohort.id ${isAbout(Prisma.sql`planned`)}
      ), '[]'),
      'extensions', coalesce((
        select json_agg(json_build_object('kind', given.kind, 'key', given.key, 'dueAt', given."dueAt"))
        from "Extension" as given where given."cohortId" = cohort.id and given."userId" = enrolment."userId" ${isAbout(Prisma.sql`given`)}
      ), '[]'),
      'exams', coalesce((
        select json_agg(json_build_object('id', exam.id, 'title', exam.title, 'exercises', exam.exercises, 'opensAt', exam."opensAt", 'closesAt', ${examEnd}, 'showVerdicts', exam."showVerdicts") order by exam."opensAt")
        from "Exam" as exam ${withLonger(Prisma.sql`enrolment."userId"`)} where exam."cohortId" = cohort.id
      ), '[]')
    ) order by cohort."startsOn" desc, cohort.id)
    from "Enrolment" as enrolment join "Cohort" as cohort on cohort.id = enrolment."cohortId" where enrolment."userId" = ${userId} and cohort."archivedAt" is null
  ), '[]')`;
}

/**
 * A column with the course of somebody's newest cohort, which is the course that they see; null: the standard year.
 * @param userId an expression
 */
export const courseOf = (userId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select cohort."courseId" from "Enrolment" as enrolment join "Cohort" as cohort on cohort.id = enrolment."cohortId"
  where enrolment."userId" = ${userId} and cohort."archivedAt" is null order by cohort."startsOn" desc, cohort.id limit 1
)`;

/** The same, of memberships that are known. */
export const courseIn = (memberships: readonly Pick<Membership, "courseId">[]): string | null => memberships[0]?.courseId ?? null;

const rowSchema = z.tuple([z.object({ memberships: membershipsSchema })]);

/** The viewer's cohorts, the newest first; none that are archived. Read once for a page. */
export const listMemberships = cache(async (viewer: { id: string }): Promise<Membership[]> => {
  const [{ memberships }] = rowSchema.parse(await db().$queryRaw`select ${membershipsOf(Prisma.sql`${viewer.id}::uuid`)} as memberships`);
  return memberships;
});

/** Somebody of whom a cohort may ask something. */
export interface Learner { role: Role; timeZone: string; memberships: readonly Membership[] }

/** Who teaches, anywhere, is held to nothing: they see all. */
export const isStaff = ({ role, memberships }: Pick<Learner, "role" | "memberships">): boolean => role !== "student" || memberships.some((each) => each.role !== "student");

/** With the months of its own course. */
const withCourse = (membership: Membership): CohortTerms => ({ ...membership, monthOf: (kind, slug) => monthOf(membership.courseId, kind, slug) });

/** What is asked of this person for an exercise or a month. */
export const termsOf = (person: Learner, what: Scheduled, now: Date): Terms => isStaff(person) ? freeTerms : termsFor(person.memberships.map(withCourse), what, now);

/** The day, where the person is, on which something opens for them; null where it is open. */
export function opening(person: Learner, what: Scheduled, now: Date): Day | null {
  const { opensAt } = termsOf(person, what, now);
  return opensAt && dayAt(opensAt, person.timeZone);
}

/** What is asked of the viewer for one thing, read for it alone. */
export async function selectTerms(viewer: Viewer & { timeZone: string }, what: Scheduled, now = new Date()): Promise<Terms> {
  const [{ memberships }] = rowSchema.parse(await db().$queryRaw`select ${membershipsOf(Prisma.sql`${viewer.id}::uuid`, what)} as memberships`);
  return termsOf({ ...viewer, memberships }, what, now);
}

/** The day on which a month opens for the viewer; null where it is open. */
export const selectOpening = (viewer: Viewer & { timeZone: string }, month: number, now = new Date()): Promise<Day | null> => openingOf(viewer, { month, slug: null }, now);

/** The same, of a lesson: each cohort's course says in which month it is. */
export const selectLessonOpening = (viewer: Viewer & { timeZone: string }, { slug, month }: { slug: string; month: number }, now = new Date()): Promise<Day | null> =>
  openingOf(viewer, { month, slug: null, lesson: slug }, now);

async function openingOf(viewer: Viewer & { timeZone: string }, what: Scheduled, now: Date): Promise<Day | null> {
  const { opensAt } = await selectTerms(viewer, what, now);
  return opensAt && dayAt(opensAt, viewer.timeZone);
}

const lockedRowSchema = z.array(z.object({ role: roleSchema, timeZone: z.string(), memberships: membershipsSchema })).max(1);

/**
 * Locks the student's row for the transaction, so that their requests take turns, and makes sure that the thing is
 * open for them: one statement, since every submission asks.
 * @returns what is asked of them for it
 * @throws {LockedError} saying when it opens
 * @throws {NotSignedInError} when there is no such account any more
 */
export async function lockStudent(tx: Transaction, userId: string, what: Scheduled, now = new Date()): Promise<Terms> {
  const [person] = lockedRowSchema.parse(await tx.$queryRaw`
    select person.role::text, person."timeZone", ${membershipsOf(Prisma.sql`person.id`, what)} as memberships
    from "User" as person where person.id = ${userId}::uuid for no key update of person`);
  if (person === undefined) throw new NotSignedInError("Your account is not there any more.");
  const terms = termsOf(person, what, now);
  if (terms.opensAt !== null) throw lockedError(terms, monthFor(person.memberships, what), terms.opensAt, person.timeZone, what.kind);
  return terms;
}

/** The month in which somebody's own course has something; the standard year's where it has it not. */
const monthFor = (memberships: readonly Membership[], what: Scheduled): number =>
  (what.slug === null ? null : monthOf(courseIn(memberships), "exercise", what.slug)) ?? what.month;

const lockedError = ({ withMonth, exam }: Terms, month: number, opensAt: Date, timeZone: string, kind: Scheduled["kind"]): LockedError =>
  withMonth ? new LockedError(month, dayAt(opensAt, timeZone)) : new NotOpenYetError(month, opensAt, timeZone, exam?.title ?? null, kind);
