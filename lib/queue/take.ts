import "server-only";
import { z } from "zod";
import { wireSchema } from "#domain/value.ts";
import { db } from "#lib/db.ts";
import { enqueueStudent } from "./enqueue.ts";

const takenJobSchema = z.object({
  id: z.uuid(),
  mode: z.enum(["run", "submit"]),
  userId: z.uuid(),
  exerciseId: z.uuid(),
  exerciseSlug: z.string(),
  submissionId: z.uuid().nullable(),
  source: z.string(),
  ownInput: z.array(wireSchema).nullable(),
  seed: z.int(),
  workerId: z.uuid(),
  attempt: z.int(),
  failures: z.int(),
});

/** A job that a worker holds, with the number of the attempt: what an older attempt finds is dropped. */
export type TakenJob = z.infer<typeof takenJobSchema>;

/**
 * Takes the student's next job for the worker: Runs first, then in order of arrival. Null when
 * nothing waits, or while another of the student's jobs is being graded: who finishes that one puts
 * the student back into the queue. The lock on all open rows is what makes this sure: a job is
 * finished before or after, never in between.
 */
export async function takeNext(userId: string, workerId: string): Promise<TakenJob | null> {
  const rows = await db().$queryRaw`
    with open as materialized (
      select id, mode, "createdAt", "workerId" from "GradingJob"
      where "userId" = ${userId}::uuid and "finishedAt" is null
      order by id for no key update
    ), next as (
      select id from open
      where not exists (select 1 from open where "workerId" is not null)
      order by mode, "createdAt", id limit 1
    ), taken as (
      update "GradingJob" as job
      set "workerId" = ${workerId}::uuid, attempt = job.attempt + 1, "startedAt" = now()
      from next where job.id = next.id
      returning job.*
    )
    select taken.id, taken.mode::text, taken."userId", taken."exerciseId", taken."exerciseSlug", taken."submissionId",
      coalesce(taken.source, submission.source) as source, taken."ownInput", taken.seed, taken."workerId", taken.attempt, taken.failures
    from taken left join "Submission" as submission on submission.id = taken."submissionId"`;
  return z.array(takenJobSchema).parse(rows)[0] ?? null;
}

/**
 * Gives a job back, unless another attempt holds it by now. `failed` counts towards its end: not for
 * a worker that shuts down, but for one that found the grader broken.
 */
export async function release(job: TakenJob, options: { failed: boolean; delayMs?: number }): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.gradingJob.updateMany({
      where: { id: job.id, workerId: job.workerId, attempt: job.attempt, finishedAt: null },
      data: { workerId: null, startedAt: null, failures: { increment: options.failed ? 1 : 0 } },
    });
    if (count > 0) await enqueueStudent(tx, job.userId, options.delayMs);
  });
}
