import "server-only";
import { z } from "zod";
import type { Day } from "#domain/day.ts";
import { ConflictError, ExpectedError } from "#domain/errors.ts";
import { clockAfter, minutesUntil } from "#domain/wall-clock.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { recordChanges } from "#features/audit/service.ts";
import { examEnd, withLonger } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { selectItem, withCohort, type Viewer } from "./cohort.ts";
import type { DateSet, SaveSchedule } from "./schema.ts";
import { selectDates, tellOfMoves } from "./telling.ts";

interface Row { opensAfter: number | null; dueAfter: number | null; quota: number | null }

/** A stored row by the clock on the cohort's wall. */
export const shownRow = (row: Row | undefined, startsOn: Day): DateSet => ({
  opens: row?.opensAfter == null ? null : clockAfter(startsOn, row.opensAfter),
  due: row?.dueAfter == null ? null : clockAfter(startsOn, row.dueAfter),
  quota: row?.quota ?? null,
});

const isEmpty = ({ opens, due, quota }: DateSet): boolean => opens === null && due === null && quota === null;
const keyOf = ({ kind, key }: { kind: string; key: string }): string => `${kind} ${key}`;

/**
 * Sets, changes and clears dates of a cohort's months, exercises and projects, all of them or none; its students are told of what is due at another time.
 * @throws {NotFoundError} for a cohort that the viewer does not run, and for what the course does not have
 * @throws {ConflictError} when one of them is not as it was when the change began
 * @throws {ExpectedError} for what would be due before it opens
 */
export async function saveSchedule(viewer: Viewer, { cohortId, changes }: SaveSchedule): Promise<void> {
  if (new Set(changes.map(keyOf)).size < changes.length) throw new ExpectedError("One of the changes is there twice: reload the page.");
  await withCohort(viewer, cohortId, async (tx, cohort) => {
    const { id, name, startsOn, courseId } = cohort;
    const items = changes.map((change) => ({ ...change, ...selectItem(change, courseId) }));
    const wrong = items.find(({ now: { opens, due } }) => opens !== null && due !== null && due <= opens);
    if (wrong) throw new ExpectedError("“{title}” would be due before it opens: choose a later date, or let it open earlier.", { title: wrong.title });
    const before = await selectDates(tx, id);
    const rows = new Map(before.map((row) => [keyOf(row), row]));
    for (const { was, title, ...item } of items) {
      const found = shownRow(rows.get(keyOf(item)), startsOn);
      if (found.opens !== was.opens || found.due !== was.due || found.quota !== was.quota) throw new ConflictError("The dates of “{title}” were changed in the meantime, perhaps in another tab. Note what you typed, then reload the page.", { title });
    }
    await tx.cohortDate.deleteMany({ where: { cohortId: id, OR: items.map(({ kind, key }) => ({ kind, key })) } });
    await tx.cohortDate.createMany({
      data: items.filter(({ now }) => !isEmpty(now)).map(({ kind, key, now }) => ({
        cohortId: id, kind, key, quota: now.quota,
        opensAfter: now.opens === null ? null : minutesUntil(startsOn, now.opens), dueAfter: now.due === null ? null : minutesUntil(startsOn, now.due),
      })),
    });
    await recordChanges(tx, items.map(({ kind, key, was, now }) => ({
      actor: viewer, action: "deadline.changed", subject: kind === "month" ? `month ${key} (${name})` : `${key} (${name})`, subjectId: id, before: was, after: now,
    })));
    await tellOfMoves(tx, viewer, cohort, items, { before, after: await selectDates(tx, id) });
  });
}

const heldSchema = z.array(z.object({ userId: z.uuid(), examId: z.uuid() }));
const firstLookBackMs = 30 * 86_400_000;
let lookedUntil: Date | null = null;

/**
 * Gives what was reached in exams that have ended since the last look: an award would have told their results before. For
 * the worker, every minute; several workers give nothing twice.
 */
export async function awardAfterExams(now = new Date()): Promise<void> {
  const since = lookedUntil ?? new Date(now.getTime() - firstLookBackMs);
  const held = heldSchema.parse(await db().$queryRaw`
    select enrolment."userId", min(exam.id::text) as "examId"
    from "Exam" as exam join "Enrolment" as enrolment on enrolment."cohortId" = exam."cohortId" and enrolment.role = 'student'
    ${withLonger(Prisma.sql`enrolment."userId"`)}
    where ${examEnd} > ${since} and ${examEnd} <= ${now} and not exam."showVerdicts"
      and exists (
        select 1 from "ExerciseProgress" as progress
        where progress."userId" = enrolment."userId" and progress."acceptedAt" >= exam."opensAt" and progress."acceptedAt" < ${examEnd} + interval '1 hour'
      )
    group by enrolment."userId"`);
  for (const { userId, examId } of held) await db().$transaction((tx) => awardAchievements(tx, userId, `exam:${examId}`));
  lookedUntil = now;
}

const peopleSchema = z.array(z.object({ userId: z.uuid() }));

/** The same at once, for the students of a cohort, when an exam that had begun was changed or deleted: what it still withholds is not given. */
export async function awardAfterChange(cohortId: string, exam: { id: string; opensAt: Date }): Promise<void> {
  const held = peopleSchema.parse(await db().$queryRaw`
    select enrolment."userId" from "Enrolment" as enrolment where enrolment."cohortId" = ${cohortId}::uuid and enrolment.role = 'student'
      and exists (select 1 from "ExerciseProgress" as progress where progress."userId" = enrolment."userId" and progress."acceptedAt" >= ${exam.opensAt})`);
  for (const { userId } of held) await db().$transaction((tx) => awardAchievements(tx, userId, `exam:${exam.id}`));
}
