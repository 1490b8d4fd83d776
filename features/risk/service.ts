import "server-only";
import type { Role } from "#domain/accounts.ts";
import { addDays, dayAt } from "#domain/day.ts";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import { mostSnoozeDays } from "#domain/risk.ts";
import { areUsual, thresholdsOf } from "#domain/risk-thresholds.ts";
import { fromWallClock } from "#domain/wall-clock.ts";
import { recordChange } from "#features/audit/service.ts";
import { selectMentoredCohort } from "#features/desk/access.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { EndSnooze, SaveThresholds, SnoozeInput } from "./schema.ts";

interface Viewer { id: string; name: string; role: Role }

/**
 * Changes from when on somebody of the cohort counts as at risk.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor
 */
export async function saveThresholds(viewer: Viewer, { cohortId, thresholds }: SaveThresholds): Promise<void> {
  const { name } = await selectMentoredCohort(viewer, cohortId);
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "Cohort" where id = ${cohortId}::uuid for no key update`;
    const { riskThresholds } = await tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select: { riskThresholds: true } });
    const before = thresholdsOf(riskThresholds);
    const after = thresholdsOf(thresholds);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await tx.cohort.update({ where: { id: cohortId }, data: { riskThresholds: areUsual(after) ? Prisma.DbNull : after }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "risk.changed", subject: name, subjectId: cohortId, before, after });
  });
}

/**
 * Puts one reason of a student aside until a day, with a note for the others who mentor the cohort; again, it is until another day.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor, and for who is no student of it
 * @throws {ExpectedError} for a day that is past, or too far away
 */
export async function snooze(viewer: Viewer, { cohortId, userId, rule, until, note }: SnoozeInput, now = new Date()): Promise<void> {
  const [{ timeZone }, student] = await Promise.all([
    selectMentoredCohort(viewer, cohortId),
    db().enrolment.findFirst({ where: { cohortId, userId, role: "student", NOT: { userId: viewer.id } }, select: { id: true } }),
  ]);
  if (!student) throw new NotFoundError("This person is no student of the cohort any more: reload the page.");
  const today = dayAt(now, timeZone);
  if (until <= today) throw new ExpectedError("This day is past: choose tomorrow or a later day.");
  if (until > addDays(today, mostSnoozeDays)) throw new ExpectedError("Choose a day within the next {days} days.", { days: mostSnoozeDays });
  const data = { until: fromWallClock(`${until}T00:00`, timeZone), note, byId: viewer.id, createdAt: now };
  await db().riskSnooze.upsert({
    where: { cohortId_userId_rule: { cohortId, userId, rule } }, create: { cohortId, userId, rule, ...data }, update: data, select: { rule: true },
  });
}

/**
 * Shows a reason again before its day. Twice is once.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor
 */
export async function endSnooze(viewer: Viewer, { cohortId, userId, rule }: EndSnooze): Promise<void> {
  await selectMentoredCohort(viewer, cohortId);
  await db().riskSnooze.deleteMany({ where: { cohortId, userId, rule } });
}

/** Whether the viewer gets the weekly mail about their cohorts; for others than mentors it changes nothing that they see. */
export async function saveDigestChoice({ id }: Pick<Viewer, "id">, { wanted }: { wanted: boolean }): Promise<void> {
  await db().deskDigest.upsert({ where: { userId: id }, create: { userId: id, wanted }, update: { wanted }, select: { userId: true } });
}
