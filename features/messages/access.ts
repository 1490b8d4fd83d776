import "server-only";
import { z } from "zod";
import { roleSchema, type Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { accessTo, standingOf, type Standing, type ThreadAccess } from "#domain/messages.ts";
import { db, type Transaction } from "#lib/db.ts";

export interface Viewer { id: string; role: Role }

export interface ThreadPerson {
  id: string;
  name: string;
  /** Null when they have left the cohort. */
  standing: Standing | null;
  readAt: Date | null;
}

/** A conversation of the viewer's, with who is in it and what the viewer may do there. */
export interface OwnThread {
  id: string;
  title: string;
  isGroup: boolean;
  cohort: { id: string; name: string };
  access: ThreadAccess;
  me: ThreadPerson;
  /** The others, by name. */
  others: ThreadPerson[];
}

const rowsSchema = z.array(z.object({
  title: z.string(), isGroup: z.boolean(), cohortId: z.uuid(), cohort: z.string(), archived: z.boolean(),
  userId: z.uuid(), name: z.string(), siteRole: roleSchema, role: roleSchema.nullable(), readAt: z.date().nullable(),
}));

/**
 * A conversation that the viewer is a member of. Staff of the cohort who are not in it do not read it.
 * @throws {NotFoundError} for everybody else
 */
export async function selectOwnThread(viewer: Viewer, id: string, tx: Pick<Transaction, "$queryRaw"> = db()): Promise<OwnThread> {
  const rows = rowsSchema.parse(await tx.$queryRaw`
    select thread.title, thread."isGroup", cohort.id::text as "cohortId", cohort.name as cohort, cohort."archivedAt" is not null as archived,
      person.id::text as "userId", person.name, person.role::text as "siteRole", enrolment.role::text as role, member."readAt"
    from "MessageThread" as thread join "Cohort" as cohort on cohort.id = thread."cohortId"
    join "ThreadMember" as member on member."threadId" = thread.id join "User" as person on person.id = member."userId"
    left join "Enrolment" as enrolment on enrolment."userId" = person.id and enrolment."cohortId" = thread."cohortId"
    where thread.id = ${id}::uuid order by lower(person.name), person.id`);
  const people = rows.map(({ userId, name, siteRole, role, readAt }): ThreadPerson => ({ id: userId, name, standing: standingOf(siteRole, role), readAt }));
  const me = people.find((person) => person.id === viewer.id);
  if (me === undefined) throw new NotFoundError("There is no such conversation among yours.");
  const [{ title, isGroup, cohortId, cohort, archived }] = rows;
  const others = people.filter((person) => person !== me);
  const access = accessTo({ standing: me.standing, archived, others: others.filter(({ standing }) => standing !== null).length });
  return { id, title, isGroup, cohort: { id: cohortId, name: cohort }, access, me, others };
}

/** What the viewer is in a cohort. @throws {NotFoundError} for a cohort that they are not in */
export async function selectStanding(viewer: Viewer, cohortId: string, tx: Pick<Transaction, "cohort"> = db()): Promise<{ standing: Standing; name: string; archived: boolean }> {
  const cohort = await tx.cohort.findUnique({ where: { id: cohortId }, select: { name: true, archivedAt: true, enrolments: { where: { userId: viewer.id }, select: { role: true } } } });
  const standing = standingOf(viewer.role, cohort?.enrolments[0]?.role ?? null);
  if (!cohort || standing === null) throw new NotFoundError("There is no such cohort among yours.");
  return { standing, name: cohort.name, archived: cohort.archivedAt !== null };
}
