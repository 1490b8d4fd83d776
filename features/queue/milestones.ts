import "server-only";
import { z } from "zod";
import { openMilestoneReview } from "#features/reviews/service.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";

/** A first acceptance. */
interface Accepted { userId: string; exerciseId: string; submissionId: string | null }

/**
 * Opens the review that a cohort gives at the first acceptance of an exercise, in the transaction of its verdict. Not
 * while an exam covers the exercise, of which the review would tell: then at its end.
 */
export async function openMilestone(tx: Transaction, { userId, exerciseId, submissionId }: Accepted, cohortId: string): Promise<void> {
  if (submissionId === null) return;
  if ((await selectSilence({ id: userId }, new Date(), tx)).exam(exerciseId) !== null) return;
  await openMilestoneReview(tx, { studentId: userId, exerciseId, submissionId, cohortId });
}

const examsSchema = z.array(z.object({ cohortId: z.uuid(), slug: z.string(), opensAt: z.date(), closesAt: z.date() }));
const solvedSchema = z.array(z.object({ studentId: z.uuid(), submissionId: z.uuid() }));
const firstLookBackMs = 30 * 86_400_000;
let lookedUntil: Date | null = null;

/** The same of what was accepted in exams that have ended since the last look. For the worker, every minute; several workers open nothing twice. */
export async function openMilestonesAfterExams(now = new Date()): Promise<void> {
  const since = lookedUntil ?? new Date(now.getTime() - firstLookBackMs);
  const exams = examsSchema.parse(await db().$queryRaw`
    select exam."cohortId", slug, exam."opensAt", exam."closesAt"
    from "Exam" as exam join "Cohort" as cohort on cohort.id = exam."cohortId" cross join unnest(exam.exercises) as slug
    where exam."closesAt" > ${since} and exam."closesAt" <= ${now} and cohort."archivedAt" is null and slug = any(cohort."reviewedExercises")`);
  for (const { cohortId, slug, opensAt, closesAt } of exams) {
    const exercise = selectOptionalExercise(slug);
    if (!exercise) continue;
    // What was handed in at the last moment is graded after the end; whose review there was already needs no second.
    const solved = solvedSchema.parse(await db().$queryRaw`
      select learner."userId" as "studentId", first.id as "submissionId"
      from "Enrolment" as learner
        join "ExerciseProgress" as progress on progress."userId" = learner."userId" and progress."exerciseId" = ${exercise.id}::uuid
          and progress."acceptedAt" >= ${opensAt} and progress."acceptedAt" < ${closesAt}::timestamptz + interval '1 hour'
        join lateral (
          select submission.id from "Submission" as submission
          where submission."userId" = learner."userId" and submission."exerciseId" = ${exercise.id}::uuid
            and exists (select 1 from "Verdict" as verdict where verdict."submissionId" = submission.id and verdict.kind = 'accepted')
          order by submission."createdAt" limit 1
        ) as first on true
      where learner."cohortId" = ${cohortId}::uuid and learner.role = 'student'
        and not exists (select 1 from "Review" as review where review."studentId" = learner."userId" and review."exerciseId" = ${exercise.id}::uuid)`);
    for (const { studentId, submissionId } of solved) {
      await db().$transaction((tx) => openMilestone(tx, { userId: studentId, exerciseId: exercise.id, submissionId }, cohortId));
    }
  }
  lookedUntil = now;
}
