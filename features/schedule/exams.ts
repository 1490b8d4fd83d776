import "server-only";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { fromWallClock, wallClock } from "#domain/wall-clock.ts";
import { recordChange } from "#features/audit/service.ts";
import { selectItem, withCohort, type Viewer } from "./cohort.ts";
import type { SaveExam } from "./schema.ts";
import { awardAfterChange } from "./service.ts";

const columns = { title: true, exercises: true, opensAt: true, closesAt: true, showVerdicts: true } as const;

/** As the audit keeps it. */
const inAudit = ({ title, exercises, opensAt, closesAt, showVerdicts }: { title: string; exercises: string[]; opensAt: Date; closesAt: Date; showVerdicts: boolean }, timeZone: string) =>
  ({ title, exercises: exercises.join(", "), opens: wallClock(opensAt, timeZone), closes: wallClock(closesAt, timeZone), showVerdicts });

/**
 * Makes an exam, or changes one.
 * @throws {NotFoundError} for a cohort that the viewer does not run, an exam that it does not have, and an exercise that there is not
 * @throws {ConflictError} when one of its exercises is in another exam of the cohort at the same time
 */
export async function saveExam(viewer: Viewer, { cohortId, examId, title, opens, closes, showVerdicts, ...input }: SaveExam): Promise<{ id: string }> {
  const exercises = [...new Set(input.exercises)];
  for (const key of exercises) selectItem({ kind: "exercise", key }, null);
  const { id, began } = await withCohort(viewer, cohortId, async (tx, cohort) => {
    const data = { title, exercises, opensAt: fromWallClock(opens, cohort.timeZone), closesAt: fromWallClock(closes, cohort.timeZone), showVerdicts };
    const [earlier, other] = [
      examId === null ? null : await tx.exam.findFirst({ where: { id: examId, cohortId }, select: columns }),
      await tx.exam.findFirst({
        where: { cohortId, ...examId === null ? {} : { id: { not: examId } }, exercises: { hasSome: exercises }, opensAt: { lt: data.closesAt }, closesAt: { gt: data.opensAt } }, select: { title: true },
      }),
    ];
    if (examId !== null && !earlier) throw new NotFoundError("This exam was deleted in the meantime: reload the page.");
    if (other) throw new ConflictError("The exam “{title}” has one of these exercises at the same time: choose other exercises or another time.", { title: other.title });
    const { id } = examId === null
      ? await tx.exam.create({ data: { cohortId, ...data }, select: { id: true } })
      : await tx.exam.update({ where: { id: examId }, data, select: { id: true } });
    await recordChange(tx, {
      actor: viewer, action: "exam.changed", subject: `${title} (${cohort.name})`, subjectId: id,
      before: earlier && inAudit(earlier, cohort.timeZone), after: inAudit(data, cohort.timeZone),
    });
    return { id, began: earlier && earlier.opensAt <= new Date() ? earlier.opensAt : null };
  });
  if (began) await awardAfterChange(cohortId, { id, opensAt: began });
  return { id };
}

/**
 * Deletes an exam: its exercises are exercises like all others again, and everything that was handed in stays. Twice is once.
 * @throws {NotFoundError} for a cohort that the viewer does not run
 */
export async function deleteExam(viewer: Viewer, { cohortId, examId }: { cohortId: string; examId: string }): Promise<void> {
  const deleted = await withCohort(viewer, cohortId, async (tx, cohort) => {
    const exam = await tx.exam.findFirst({ where: { id: examId, cohortId }, select: columns });
    if (!exam) return null;
    await tx.exam.delete({ where: { id: examId }, select: { id: true } });
    await recordChange(tx, { actor: viewer, action: "exam.changed", subject: `${exam.title} (${cohort.name})`, subjectId: examId, before: inAudit(exam, cohort.timeZone), after: null });
    return exam;
  });
  if (deleted && deleted.opensAt <= new Date()) await awardAfterChange(cohortId, { id: examId, opensAt: deleted.opensAt });
}
