import "server-only";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import { deadlineIn } from "#domain/schedule.ts";
import { fromWallClock, wallClock } from "#domain/wall-clock.ts";
import { recordChange } from "#features/audit/service.ts";
import { notify } from "#features/notifications/service.ts";
import type { Transaction } from "#lib/db.ts";
import { optionalItem, selectItem, withCohort, type ItemRef, type LockedCohort, type Viewer } from "./cohort.ts";
import type { GiveExtension } from "./schema.ts";
import { selectDates } from "./telling.ts";

const noPolicy = { paced: false, latePerDay: 0, lateDays: null, graceMinutes: 0, extensions: [], exams: [] };

/**
 * Gives a student of the cohort more time for a month, an exercise or a project, or another time than before, and tells them.
 * @throws {NotFoundError} for a cohort that the viewer does not run, and for somebody who is no student of it
 * @throws {ExpectedError} where nothing is due, or not before that time
 */
export async function giveExtension(viewer: Viewer, { cohortId, userId, kind, key, due, reason }: GiveExtension): Promise<void> {
  await withCohort(viewer, cohortId, async (tx, cohort) => {
    const { title, ...what } = selectItem({ kind, key }, cohort.courseId);
    const [student, rows, earlier] = [
      await tx.enrolment.findFirst({ where: { cohortId, userId, role: "student" }, select: { user: { select: { name: true, timeZone: true } } } }),
      await tx.cohortDate.findMany({ where: { cohortId, OR: [{ kind: "month", key: String(what.month) }, { kind, key }] }, select: { kind: true, key: true, opensAfter: true, dueAfter: true, quota: true } }),
      await tx.extension.findUnique({ where: { cohortId_userId_kind_key: { cohortId, userId, kind, key } }, select: { dueAt: true, reason: true } }),
    ];
    if (!student) throw new NotFoundError("This person is no student of the cohort any more: reload the page.");
    const dueAt = fromWallClock(due, cohort.timeZone);
    const usual = deadlineIn({ ...cohort, ...noPolicy, dates: rows }, what);
    if (usual === null) throw new ExpectedError("Nothing is due for “{title}”: there is no time to extend.", { title });
    if (dueAt <= usual.dueAt) throw new ExpectedError("“{title}” is due at that time or later for everybody: choose a later date.", { title });
    if (earlier?.dueAt.getTime() === dueAt.getTime() && earlier.reason === reason) return;
    const data = { dueAt, reason, givenById: viewer.id };
    const { id } = await tx.extension.upsert({
      where: { cohortId_userId_kind_key: { cohortId, userId, kind, key } }, create: { cohortId, userId, kind, key, ...data }, update: data, select: { id: true },
    });
    await recordChange(tx, {
      actor: viewer, action: "extension.given", subject: `${student.user.name}: ${kind} ${key} (${cohort.name})`, subjectId: userId,
      before: earlier && { due: wallClock(earlier.dueAt, cohort.timeZone), reason: earlier.reason }, after: { due, reason },
    });
    await notify(tx, [{
      userId, kind: "extension_given", href: `/${kind}s/${key}`, key: `extension:${id}:${dueAt.toISOString()}`,
      facts: { by: viewer.name, title, month: kind === "month" ? what.month : null, dueAt: dueAt.toISOString(), timeZone: student.user.timeZone },
    }]);
  });
}

/**
 * Takes an extension back, and tells the student: what is due is due as for everybody. Twice is once.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 */
export async function endExtension(viewer: Viewer, { cohortId, extensionId }: { cohortId: string; extensionId: string }): Promise<void> {
  await withCohort(viewer, cohortId, async (tx, cohort) => {
    const found = await tx.extension.findFirst({ where: { id: extensionId, cohortId }, select: { id: true, userId: true, kind: true, key: true, dueAt: true, reason: true, user: { select: { name: true, timeZone: true } } } });
    if (!found) return;
    await tx.extension.delete({ where: { id: extensionId }, select: { id: true } });
    await recordChange(tx, {
      actor: viewer, action: "extension.given", subject: `${found.user.name}: ${found.kind} ${found.key} (${cohort.name})`, subjectId: found.userId,
      before: { due: wallClock(found.dueAt, cohort.timeZone), reason: found.reason }, after: null,
    });
    await tellOfEnd(tx, viewer, cohort, found);
  });
}

interface EndedExtension extends ItemRef { id: string; userId: string; dueAt: Date; user: { timeZone: string } }

/** Who planned with the longer time must hear that it is gone. What the course has not any more is not due either. */
async function tellOfEnd(tx: Transaction, viewer: Viewer, cohort: LockedCohort, { id, userId, kind, key, dueAt, user: { timeZone } }: EndedExtension): Promise<void> {
  const item = optionalItem({ kind, key }, cohort.courseId);
  if (item === null) return;
  const usual = deadlineIn({ ...cohort, ...noPolicy, dates: await selectDates(tx, cohort.id) }, item);
  await notify(tx, [{
    userId, kind: "deadline_moved", href: `/${kind}s/${key}`, key: `extension ended:${id}`,
    facts: { by: viewer.name, title: item.title, cohort: cohort.name, count: 1, before: dueAt.toISOString(), after: usual?.dueAt.toISOString() ?? null, timeZone },
  }]);
}
