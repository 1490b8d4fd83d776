import "server-only";
import { deadlineIn, type ScheduledDate, type ScheduledKind } from "#domain/schedule.ts";
import { notify, type Notice } from "#features/notifications/service.ts";
import { monthOf } from "#lib/catalog/courses.ts";
import type { Transaction } from "#lib/db.ts";
import type { LockedCohort, Viewer } from "./cohort.ts";

interface ChangedItem { kind: ScheduledKind; key: string; title: string; month: number; slug: string | null }

/** All dates of a cohort, as deadlines are worked out from them. */
export const selectDates = (tx: Transaction, cohortId: string): Promise<ScheduledDate[]> =>
  tx.cohortDate.findMany({ where: { cohortId }, select: { kind: true, key: true, opensAfter: true, dueAfter: true, quota: true } });

const noPolicy = { paced: false, latePerDay: 0, lateDays: null, graceMinutes: 0, extensions: [], exams: [] };

/**
 * Tells a cohort's students that what was changed is due at another time than before: once for each change, however much
 * of it there is. An exercise whose own date goes is due with its month. Nobody is told of an archived cohort.
 */
export async function tellOfMoves(tx: Transaction, viewer: Viewer, cohort: LockedCohort, items: readonly ChangedItem[], dates: { before: readonly ScheduledDate[]; after: readonly ScheduledDate[] }): Promise<void> {
  const dueAt = (rows: readonly ScheduledDate[], item: ChangedItem): Date | null =>
    deadlineIn({ ...cohort, ...noPolicy, dates: rows, monthOf: (kind, slug) => monthOf(cohort.courseId, kind, slug) }, { month: item.month, slug: item.slug, ...item.kind === "project" ? { kind: item.kind } : {} })?.dueAt ?? null;
  const moved = items.map((item) => ({ ...item, before: dueAt(dates.before, item), after: dueAt(dates.after, item) })).filter(({ before, after }) => before?.getTime() !== after?.getTime());
  if (moved.length === 0) return;
  const students = await tx.enrolment.findMany({ where: { cohortId: cohort.id, role: "student", cohort: { archivedAt: null } }, select: { user: { select: { id: true, timeZone: true } } } });
  const [{ kind, key, title, before, after }] = moved;
  const changedAt = new Date().toISOString();
  await notify(tx, students.map(({ user }): Notice => ({
    userId: user.id, kind: "deadline_moved", key: `deadline:${cohort.id}:${changedAt}`, href: moved.length > 1 ? "/roadmap" : `/${kind}s/${key}`,
    facts: { by: viewer.name, title, cohort: cohort.name, count: moved.length, before: before?.toISOString() ?? null, after: after?.toISOString() ?? null, timeZone: user.timeZone },
  })));
}
