import "server-only";
import type { Role } from "#domain/accounts.ts";
import { announcementKey, mostPerHour } from "#domain/announcements.ts";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { mentoredBy, selectMentoredCohort } from "#features/desk/access.ts";
import { notify } from "#features/notifications/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { tellPeople } from "#lib/queue/people.ts";
import { takeTurn } from "#lib/throttle.ts";
import type { Announce, EditAnnouncement } from "./schema.ts";

interface Viewer { id: string; role: Role }

const archived = msg("This cohort is in the archive: nothing is announced to it any more.");
const tooMany = msg("You have announced ten things within an hour, which is as many as we take: each goes to everybody by mail.");

/**
 * Announces something to the students of a cohort. The same request again is the same announcement, told once.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor
 * @throws {ForbiddenError} for one in the archive
 * @throws {ThrottledError} after ten within an hour
 */
export async function announce(viewer: Viewer, { cohortId, requestId, title, text }: Announce): Promise<{ id: string }> {
  const cohort = await selectMentoredCohort(viewer, cohortId);
  if (cohort.archivedAt !== null) throw new ForbiddenError(archived);
  const turn = await takeTurn(tooMany, [{ scope: "announcements", of: viewer.id, most: mostPerHour, seconds: 60 * 60 }]);
  try {
    const { id, again } = await db().$transaction(async (tx) => {
      const [made] = await tx.announcement.createManyAndReturn({ data: [{ cohortId, requestId, title, text, authorId: viewer.id }], skipDuplicates: true, select: { id: true } });
      if (made === undefined) return { ...await tx.announcement.findUniqueOrThrow({ where: { cohortId_requestId: { cohortId, requestId } }, select: { id: true } }), again: true };
      const students = await tx.enrolment.findMany({ where: { cohortId, role: "student", userId: { not: viewer.id } }, select: { userId: true } });
      const { name: by } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } });
      await notify(tx, students.map(({ userId }) => ({ userId, kind: "announcement", key: announcementKey(made.id), href: `/announcements#announcement-${made.id}`, facts: { by, title, cohort: cohort.name } })));
      return { id: made.id, again: false };
    });
    if (again) await turn.giveBack();
    return { id };
  } catch (error) {
    await turn.giveBack();
    throw error;
  }
}

/** One that the viewer may change: of a cohort that they mentor, whoever wrote it. */
async function selectOwn(tx: Transaction, viewer: Viewer, id: string) {
  const found = await tx.announcement.findFirst({ where: { id, cohort: mentoredBy(viewer) }, select: { cohortId: true, title: true, text: true, cohort: { select: { archivedAt: true } } } });
  if (!found) throw new NotFoundError("There is no such announcement any more: reload the page.");
  if (found.cohort.archivedAt !== null) throw new ForbiddenError(archived);
  return found;
}

/**
 * Mends what was announced. Nobody is told again; who has yet to read of it reads the new title.
 * @throws {NotFoundError} for one of a cohort that the viewer does not mentor
 */
export async function editAnnouncement(viewer: Viewer, { id, title, text }: EditAnnouncement): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await selectOwn(tx, viewer, id);
    if (before.title === title && before.text === text) return;
    await tx.announcement.update({ where: { id }, data: { title, text, editedAt: new Date() }, select: { id: true } });
    if (before.title === title) return;
    await tx.$executeRaw`
      update "Notification" set facts = jsonb_set(facts, '{title}', to_jsonb(${title}::text))
      where key = ${announcementKey(id)} and "userId" in (select "userId" from "Enrolment" where "cohortId" = ${before.cohortId}::uuid)`;
  });
}

/**
 * Takes an announcement back, and what told of it.
 * @throws {NotFoundError} for one of a cohort that the viewer does not mentor
 */
export async function removeAnnouncement(viewer: Viewer, id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { cohortId } = await selectOwn(tx, viewer, id);
    await tx.announcement.delete({ where: { id }, select: { id: true } });
    const students = await tx.enrolment.findMany({ where: { cohortId }, select: { userId: true } });
    const userIds = students.map(({ userId }) => userId);
    await tx.notification.deleteMany({ where: { key: announcementKey(id), userId: { in: userIds } } });
    await tellPeople(tx, userIds);
  });
}

/** The viewer has read an announcement, or wants it off the page of today: its notification is read. */
export async function dismissAnnouncement(viewer: { id: string }, id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.notification.updateMany({ where: { userId: viewer.id, key: announcementKey(id), readAt: null }, data: { readAt: new Date() } });
    if (count > 0) await tellPeople(tx, [viewer.id]);
  });
}
