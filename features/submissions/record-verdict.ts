import "server-only";
import { storable } from "#domain/storable.ts";
import type { Verdict } from "#domain/verdict.ts";
import type { Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { TakenJob } from "#lib/queue/take.ts";

/** A job as whoever ends it found it; `workerId` is null for one that still waits. */
export type EndedJob = Pick<TakenJob, "id" | "mode" | "userId" | "exerciseId" | "submissionId" | "attempt"> & { workerId: string | null };

/** Whether a verdict says something about the student's work: not when the grader failed or they stopped it. */
export const counts = ({ verdict }: Pick<Verdict, "verdict">): boolean => verdict !== "system_error" && verdict !== "cancelled";

/**
 * Stores the outcome of a job and ends it: of a Submit as a verdict with the student's progress, of
 * a Run on the job itself. Only for the attempt that holds the job: true when it was stored, false
 * when another attempt holds it or has ended it, so that each job gets one verdict.
 */
export async function recordVerdict(tx: Transaction, job: EndedJob, verdict: Verdict, exerciseVersion: string | null = null): Promise<boolean> {
  const detail = storable(verdict);
  // A regrade that failed must not hide the verdict that is there.
  const isVerdict = job.mode === "submit" || (job.mode === "regrade" && counts(verdict));
  const { count } = await tx.gradingJob.updateMany({
    where: { id: job.id, workerId: job.workerId, attempt: job.attempt, finishedAt: null },
    data: { finishedAt: new Date(), live: Prisma.DbNull, ...isVerdict ? {} : { result: detail } },
  });
  if (count === 0) return false;
  if (!isVerdict || job.submissionId === null) return true;
  const countedBefore = job.mode === "regrade" && await tx.verdict.count({ where: { submissionId: job.submissionId, kind: { notIn: ["system_error", "cancelled"] } } }) > 0;
  await tx.verdict.create({
    data: {
      gradingJobId: job.id,
      submissionId: job.submissionId,
      kind: verdict.verdict,
      score: verdict.score,
      maxScore: verdict.maxScore,
      durationMs: verdict.durationMs,
      mistake: verdict.mistake?.slug ?? null,
      exerciseVersion,
      detail,
    },
    select: { id: true },
  });
  if (!counts(verdict)) return true;
  if (countedBefore) await recordRegrade(tx, job, job.submissionId, verdict);
  else await recordProgress(tx, job, verdict);
  return true;
}

async function recordProgress(tx: Transaction, job: EndedJob, verdict: Verdict): Promise<void> {
  const accepted = verdict.verdict === "accepted";
  await tx.$executeRaw`
    insert into "ExerciseProgress" as progress ("userId", "exerciseId", attempts, "bestScore", "lastVerdict", "lastAttemptAt", "acceptedAt")
    values (${job.userId}::uuid, ${job.exerciseId}::uuid, 1, ${verdict.score}, ${verdict.verdict}, now(), case when ${accepted} then now() end)
    on conflict ("userId", "exerciseId") do update set
      attempts = progress.attempts + 1,
      "bestScore" = greatest(progress."bestScore", excluded."bestScore"),
      "lastVerdict" = excluded."lastVerdict",
      "lastAttemptAt" = excluded."lastAttemptAt",
      "acceptedAt" = coalesce(progress."acceptedAt", excluded."acceptedAt")`;
}

/** Graded again, an attempt may give what it did not give before, as of the day it was handed in; nothing is taken away. */
async function recordRegrade(tx: Transaction, job: EndedJob, submissionId: string, verdict: Verdict): Promise<void> {
  const accepted = verdict.verdict === "accepted";
  await tx.$executeRaw`
    update "ExerciseProgress" as progress set
      "bestScore" = greatest(progress."bestScore", ${verdict.score}::float8),
      "lastVerdict" = case when exists (
        select 1 from "Submission" as later
        where later."userId" = progress."userId" and later."exerciseId" = progress."exerciseId" and later."createdAt" > submission."createdAt"
      ) then progress."lastVerdict" else ${verdict.verdict} end,
      "acceptedAt" = coalesce(progress."acceptedAt", case when ${accepted} then submission."createdAt" end)
    from "Submission" as submission
    where submission.id = ${submissionId}::uuid and progress."userId" = ${job.userId}::uuid and progress."exerciseId" = ${job.exerciseId}::uuid`;
}
