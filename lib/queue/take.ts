import "server-only";
import { z } from "zod";
import { ownInputSchema } from "#domain/own-input.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { enqueueNext, studentTask } from "./enqueue.ts";

const takenJobSchema = z.object({
  id: z.uuid(),
  mode: z.enum(["run", "submit", "regrade", "preview"]),
  userId: z.uuid(),
  exerciseId: z.uuid(),
  exerciseSlug: z.string(),
  submissionId: z.uuid().nullable(),
  source: z.string(),
  ownInput: ownInputSchema.nullable(),
  seed: z.int(),
  workerId: z.uuid(),
  attempt: z.int(),
  failures: z.int(),
  /** The student wants no verdict any more. */
  cancelled: z.boolean(),
});

/** A job that a worker holds, with the number of the attempt: what an older attempt finds is dropped. */
export type TakenJob = z.infer<typeof takenJobSchema>;

/**
 * Takes the student's next job for the worker: Runs first, then in order of arrival. Null when
 * nothing waits, or while another of the student's jobs is being graded: who finishes that one puts
 * the student back into the queue. The lock on all open rows is what makes this sure: a job is
 * finished before or after, never in between.
 */
export const takeNext = (userId: string, workerId: string): Promise<TakenJob | null> => take(workerId, Prisma.sql`
  with open as materialized (
    select id, mode, "createdAt", "workerId" from "GradingJob"
    where "userId" = ${userId}::uuid and "finishedAt" is null and mode in ('run', 'submit')
    order by id for no key update
  ), next as (
    select id from open
    where not exists (select 1 from open where "workerId" is not null)
    order by mode, "createdAt", id limit 1
  )`);

/**
 * Takes a submission of the exercise that is to be graded again. Beside whatever its student sends
 * and has graded: nobody waits because of it.
 */
export const takeNextRegrade = (exerciseId: string, workerId: string): Promise<TakenJob | null> => take(workerId, Prisma.sql`
  with next as (
    select id from "GradingJob"
    where "exerciseId" = ${exerciseId}::uuid and mode in ('regrade', 'preview') and "finishedAt" is null and "workerId" is null
    order by "createdAt", id limit 1 for no key update skip locked
  )`);

async function take(workerId: string, next: Prisma.Sql): Promise<TakenJob | null> {
  const rows = await db().$queryRaw`
    ${next}, taken as (
      update "GradingJob" as job
      set "workerId" = ${workerId}::uuid, attempt = job.attempt + 1, "startedAt" = now(), live = null
      from next where job.id = next.id
      returning job.*
    )
    select taken.id, taken.mode::text, taken."userId", taken."exerciseId", taken."exerciseSlug", taken."submissionId",
      coalesce(taken.source, submission.source) as source, taken."ownInput", taken.seed, taken."workerId", taken.attempt, taken.failures,
      taken."cancelledAt" is not null as cancelled
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
    if (count > 0) await enqueueNext(tx, job, options.delayMs);
  });
}

/** Whether a student's turn has waited in the queue for a moment: all workers have their hands full. */
export async function studentsWait(): Promise<boolean> {
  const rows = await db().$queryRaw`
    select 1 from graphile_worker.jobs as entry
    where entry.task_identifier = ${studentTask} and entry.locked_at is null and entry.attempts < entry.max_attempts
      and entry.run_at < now() - interval '50 milliseconds'
    limit 1`;
  return z.array(z.unknown()).parse(rows).length > 0;
}
