import "server-only";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { Transaction } from "#lib/db.ts";

/**
 * One entry of the queue says "this student has something waiting", under a key of the student's:
 * there is never more than one, and who takes it grades the student's next job and puts the entry
 * back, behind everyone else's, when more is waiting. So students take turns, however much one of
 * them sends, and the queue grows with the students who wait, not with what they sent. A named queue
 * per student would do the same, but every fetch then locks the rows of all named queues.
 */
export const studentTask = "grade-next";

/** The same for what is graded again: one entry per exercise, so that a regrade keeps one worker busy at most. */
export const regradeTask = "regrade-next";

/** Lower is sooner: a Run is waited for at the keyboard, for a regrade nobody waits. */
const priority = { run: 0, submit: 10, regrade: 100 };

const open = Prisma.sql`"finishedAt" is null and mode in ('run', 'submit') and "workerId" is null`;

/**
 * A select that makes sure that the student has an entry in the queue when a job of theirs waits.
 * @param more the mode of a job that the same statement stores, and so does not see
 */
export const studentEntry = (userId: string, { delayMs = 0, more }: { delayMs?: number; more?: "run" | "submit" } = {}): Prisma.Sql => Prisma.sql`
  select 1 from (
    select least(min(case mode when 'run' then ${priority.run}::int else ${priority.submit}::int end), ${more ? priority[more] : null}::int) as priority
    from "GradingJob" where "userId" = ${userId}::uuid and ${open}
    having count(*) > 0 or ${more !== undefined}::boolean
  ) as waiting, lateral graphile_worker.add_job(
    ${studentTask}::text,
    json_build_object('userId', ${userId}::text),
    job_key := 'student:' || ${userId}::text,
    job_key_mode := 'preserve_run_at',
    run_at := case when ${delayMs}::int > 0 then now() + make_interval(secs => ${delayMs}::int / 1000.0) end,
    priority := waiting.priority
  ) as entry`;

/** A select that makes sure that the exercise has an entry in the queue when a submission of it waits to be graded again. */
const regradeEntry = (exerciseId: string, delayMs: number): Prisma.Sql => Prisma.sql`
  select 1 from (
    select 1 from "GradingJob" where "exerciseId" = ${exerciseId}::uuid and mode in ('regrade', 'preview') and "finishedAt" is null and "workerId" is null limit 1
  ) as waiting, lateral graphile_worker.add_job(
    ${regradeTask}::text,
    json_build_object('exerciseId', ${exerciseId}::text),
    job_key := 'regrade:' || ${exerciseId}::text,
    job_key_mode := 'preserve_run_at',
    run_at := case when ${delayMs}::int > 0 then now() + make_interval(secs => ${delayMs}::int / 1000.0) end,
    priority := ${priority.regrade}::int
  ) as entry`;

/**
 * Puts the student into the queue when a job of theirs waits. Part of the transaction that stored or freed the job;
 * workers hear of it at the commit.
 */
export async function enqueueStudent(tx: Transaction, userId: string, delayMs = 0): Promise<void> {
  await tx.$queryRaw(studentEntry(userId, { delayMs }));
}

/** Puts the exercise into the queue when a submission of it waits to be graded again. */
export async function enqueueRegrade(tx: Transaction, exerciseId: string, delayMs = 0): Promise<void> {
  await tx.$queryRaw(regradeEntry(exerciseId, delayMs));
}

interface Turn { mode: "run" | "submit" | "regrade" | "preview"; userId: string; exerciseId: string }

/** A select that gives whoever the job belongs to their next turn. */
export const nextTurn = (job: Turn, delayMs = 0): Prisma.Sql =>
  job.mode === "regrade" || job.mode === "preview" ? regradeEntry(job.exerciseId, delayMs) : studentEntry(job.userId, { delayMs });

/** The next turn of whoever the job belongs to. */
export async function enqueueNext(tx: Transaction, job: Turn, delayMs = 0): Promise<void> {
  await tx.$queryRaw(nextTurn(job, delayMs));
}
