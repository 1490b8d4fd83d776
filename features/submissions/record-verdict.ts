import "server-only";
import { storable } from "#domain/storable.ts";
import type { Verdict } from "#domain/verdict.ts";
import type { Transaction } from "#lib/db.ts";
import type { TakenJob } from "#lib/queue/take.ts";

/**
 * Stores the outcome of a job and ends it: of a Submit as a verdict with the student's progress, of
 * a Run on the job itself. Only for the attempt that holds the job: true when it was stored, false
 * when another attempt holds it or has ended it, so that each job gets one verdict.
 */
export async function recordVerdict(tx: Transaction, job: TakenJob, verdict: Verdict): Promise<boolean> {
  const detail = storable(verdict);
  const { count } = await tx.gradingJob.updateMany({
    where: { id: job.id, workerId: job.workerId, attempt: job.attempt, finishedAt: null },
    data: { finishedAt: new Date(), ...job.mode === "run" ? { result: detail } : {} },
  });
  if (count === 0) return false;
  if (job.submissionId === null) return true;
  await tx.verdict.create({
    data: {
      gradingJobId: job.id,
      submissionId: job.submissionId,
      kind: verdict.verdict,
      score: verdict.score,
      maxScore: verdict.maxScore,
      durationMs: verdict.durationMs,
      mistake: verdict.mistake?.slug ?? null,
      detail,
    },
    select: { id: true },
  });
  // Ours, not the student's: it is shown and does not count.
  if (verdict.verdict !== "system_error") await recordProgress(tx, job, verdict);
  return true;
}

async function recordProgress(tx: Transaction, job: TakenJob, verdict: Verdict): Promise<void> {
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
