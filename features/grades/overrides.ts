import "server-only";
import { itemId, shownPercent, type ItemRef } from "#domain/gradebook.ts";
import { ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { markWords } from "#domain/project-standing.ts";
import { recordChange } from "#features/audit/service.ts";
import { selectMentoredCohort } from "#features/desk/access.ts";
import { notify } from "#features/notifications/service.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import { db, type Transaction } from "#lib/db.ts";
import { gradedMonths, itemIn, type GradedItem } from "./items.ts";
import type { CellRef, GiveOverride } from "./schema.ts";
import type { GradeViewer, NamedViewer } from "./weights.ts";

/** Points of an exercise, or marks of a project's rubric. */
export function mostPoints({ kind, key }: ItemRef): number {
  if (kind === "exercise") return selectOptionalExercise(key)?.points ?? 1;
  return (selectOptionalProject(key)?.report.rubric.length ?? 1) * (markWords.length - 1);
}

/**
 * An item of a cohort that the viewer mentors, for a student of it.
 * @throws {NotFoundError} for another cohort, somebody who is no student of it, and what its course does not have
 * @throws {ForbiddenError} for the viewer's own
 */
export async function demandCell(viewer: GradeViewer, { cohortId, userId, kind, key }: CellRef): Promise<{ cohort: { id: string; name: string }; item: GradedItem; student: string }> {
  const [cohort, student] = await Promise.all([
    selectMentoredCohort(viewer, cohortId),
    db().enrolment.findFirst({ where: { cohortId, userId, role: "student" }, select: { user: { select: { name: true } } } }),
  ]);
  if (!student) throw new NotFoundError("This person is no student of the cohort any more: reload the page.");
  if (userId === viewer.id) throw new ForbiddenError("Somebody else must grade what you handed in.");
  const item = itemIn(gradedMonths(cohort.courseId), { kind, key });
  if (item === null) throw new NotFoundError("The course has no “{key}” any more: reload the page.", { key });
  return { cohort, item, student: student.user.name };
}

const keyOf = ({ cohortId, userId, kind, key }: CellRef) => ({ cohortId_userId_kind_key: { cohortId, userId, kind, key } });

/** Changes of one student's grades take turns: a double click finds what the first has set. */
const lockStudentOf = (tx: Transaction, { cohortId, userId }: CellRef) =>
  tx.$executeRaw`select 1 from "Enrolment" where "cohortId" = ${cohortId}::uuid and "userId" = ${userId}::uuid for update`;

/** Of an open exam nobody is told before its end, and so not by a grade. */
async function demandTold({ id }: { id: string }, { exerciseId, title }: GradedItem): Promise<void> {
  const exam = exerciseId === null ? null : (await selectSilence({ id })).exam(exerciseId);
  if (exam?.state === "open") throw new ExpectedError("“{title}” belongs to the exam “{exam}”, which is not over: grade it after its end.", { title, exam: exam.title });
}

/**
 * Gives a student a score in place of the computed one, with a reason that they read; they are told.
 * @throws {NotFoundError}, {ForbiddenError} as `demandCell`
 * @throws {ExpectedError} for more points than there are, and during an exam
 */
export async function giveOverride(viewer: NamedViewer, { score: typed, unit, reason, ...ref }: GiveOverride): Promise<void> {
  const { cohort, item, student } = await demandCell(viewer, ref);
  const most = mostPoints(item);
  if (unit === "points" && typed > most) throw new ExpectedError("“{title}” has {most, number} points at most.", { title: item.title, most });
  await demandTold({ id: ref.userId }, item);
  const score = unit === "percent" ? typed / 100 : typed / most;
  await db().$transaction(async (tx) => {
    await lockStudentOf(tx, ref);
    const before = await tx.gradeOverride.findUnique({ where: keyOf(ref), select: { score: true, reason: true } });
    if (before?.score === score && before.reason === reason) return;
    const at = new Date();
    const data = { score, reason, givenById: viewer.id, createdAt: at };
    await tx.gradeOverride.upsert({ where: keyOf(ref), create: { ...ref, ...data }, update: data, select: { userId: true } });
    await recordChange(tx, { actor: viewer, action: "grade.overridden", subject: `${student}: ${itemId(item)} (${cohort.name})`, subjectId: ref.userId, before, after: { score, reason } });
    await notify(tx, [{
      userId: ref.userId, kind: "grade_overridden", href: "/grades", key: `grade:${cohort.id}:${itemId(item)}:${at.toISOString()}`,
      facts: { by: viewer.name, title: item.title, percent: shownPercent(score), reason },
    }]);
  });
}

/**
 * Takes it away: what was handed in counts again, and the student is told. Twice is once.
 * @throws {NotFoundError}, {ForbiddenError} as `demandCell`
 */
export async function endOverride(viewer: NamedViewer, ref: CellRef): Promise<void> {
  const { cohort, item, student } = await demandCell(viewer, ref);
  await db().$transaction(async (tx) => {
    await lockStudentOf(tx, ref);
    const before = await tx.gradeOverride.findUnique({ where: keyOf(ref), select: { score: true, reason: true } });
    if (!before) return;
    await tx.gradeOverride.delete({ where: keyOf(ref), select: { userId: true } });
    await recordChange(tx, { actor: viewer, action: "grade.overridden", subject: `${student}: ${itemId(item)} (${cohort.name})`, subjectId: ref.userId, before, after: null });
    await notify(tx, [{
      userId: ref.userId, kind: "grade_overridden", href: "/grades", key: `grade:${cohort.id}:${itemId(item)}:${new Date().toISOString()}`,
      facts: { by: viewer.name, title: item.title, percent: null, reason: "" },
    }]);
  });
}
