import { z } from "zod";
import { sweepFiles } from "#features/files/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import { logger } from "#lib/logger.ts";
import { enqueueNext, enqueueRegrade, enqueueStudent } from "#lib/queue/enqueue.ts";
import { enqueueProof } from "#lib/queue/proofs.ts";

/** Any number that no other advisory lock of ours has. */
const reaperLock = 72616332;
const deadAfterSeconds = 2.5;
const keepRunsFor = "1 day";
const keepPreviewsFor = "30 days";

const lockSchema = z.tuple([z.object({ mine: z.boolean() })]);
const workersSchema = z.array(z.object({ id: z.uuid() }));
const freedSchema = z.array(z.object({ mode: z.enum(["run", "submit", "regrade", "preview"]), userId: z.uuid(), exerciseId: z.uuid() }));
const proofsSchema = z.array(z.object({ id: z.uuid() }));
const poolsSchema = z.array(z.object({ pool: z.string() }));
const studentsSchema = z.array(z.object({ userId: z.uuid() }));
const exercisesSchema = z.array(z.object({ exerciseId: z.uuid() }));

/**
 * Finds workers that gave no sign of life for two and a half seconds, frees what they held and puts it back
 * into the queue; and puts back students who wait without an entry, whatever the reason. One worker
 * at a time does it. Returns how many students were put back.
 */
export function reap(): Promise<number> {
  return db().$transaction(async (tx) => {
    const [{ mine }] = lockSchema.parse(await tx.$queryRaw`select pg_try_advisory_xact_lock(${reaperLock}) as mine`);
    if (!mine) return 0;
    await freeDeadWorkers(tx);
    const students = await studentsWithoutEntry(tx);
    for (const { userId } of students) await enqueueStudent(tx, userId);
    return students.length;
  });
}

async function freeDeadWorkers(tx: Transaction): Promise<void> {
  const dead = workersSchema.parse(await tx.$queryRaw`
    delete from "WorkerHeartbeat" where "lastSeenAt" < now() - make_interval(secs => ${deadAfterSeconds}::float8) returning id`);
  if (dead.length > 0) logger.error({ workers: dead.map(({ id }) => id) }, "workers gave no sign of life: their jobs go to others");
  // First, so that a student's entry keeps its place among the others.
  await unlockEntries(tx);
  // Whoever holds a job and is not on the list is dead: it may have died before its first sign of life.
  const freed = freedSchema.parse(await tx.$queryRaw`
    update "GradingJob" as job set "workerId" = null, "startedAt" = null, failures = failures + 1
    where "finishedAt" is null and "workerId" is not null
      and not exists (select 1 from "WorkerHeartbeat" as worker where worker.id = job."workerId")
    returning mode::text, "userId", "exerciseId"`);
  const proofs = proofsSchema.parse(await tx.$queryRaw`
    update "ChallengeProof" as proof set "workerId" = null
    where "finishedAt" is null and "workerId" is not null
      and not exists (select 1 from "WorkerHeartbeat" as worker where worker.id = proof."workerId")
    returning id`);
  for (const { id } of proofs) await enqueueProof(tx, id);
  // Workers hear of what is put into the queue; what is only unlocked there would wait for their next look.
  for (const job of freed) await enqueueNext(tx, job);
}

/**
 * Unlocks entries of the queue whose holder is not there any more: a worker that died, or a runner
 * that a living worker has replaced. One unlocked too soon does no harm: whoever takes it finds the
 * student's job held.
 */
async function unlockEntries(tx: Transaction): Promise<void> {
  const gone = poolsSchema.parse(await tx.$queryRaw`
    select distinct entry.locked_by as pool from graphile_worker.jobs as entry
    where entry.locked_at < now() - interval '2 seconds' and entry.locked_by is not null
      and not exists (select 1 from "WorkerHeartbeat" as worker where worker.pool = entry.locked_by)`);
  if (gone.length === 0) return;
  await tx.$executeRaw`select graphile_worker.force_unlock_workers(${gone.map(({ pool }) => pool)}::text[])`;
}

/**
 * Frees jobs that this worker holds by the database's account and does not work on: the connection
 * was cut while it took them, or their verdict could not be stored.
 */
export async function freeForgotten(workerId: string, underWay: readonly string[]): Promise<void> {
  // Three seconds: a job that is being taken right now is not under way yet.
  await db().$executeRaw`
    update "GradingJob" set "workerId" = null, "startedAt" = null, failures = failures + 1
    where "workerId" = ${workerId}::uuid and "finishedAt" is null and "startedAt" < now() - interval '3 seconds'
      and id <> all(${underWay}::uuid[])`;
}

async function studentsWithoutEntry(tx: Transaction): Promise<z.infer<typeof studentsSchema>> {
  return studentsSchema.parse(await tx.$queryRaw`
    select job."userId" from "GradingJob" as job
    where job."finishedAt" is null and job.mode in ('run', 'submit')
    group by job."userId"
    having bool_and(job."workerId" is null) and not exists (
      select 1 from graphile_worker.jobs as entry
      where entry.key = 'student:' || job."userId" and entry.locked_at is null and entry.attempts < entry.max_attempts
    )`);
}

/** Removes what nobody looks at any more: Runs of yesterday, and entries of the queue that were given up. Puts back forgotten regrades. */
export async function sweep(): Promise<void> {
  await sweepFiles();
  await db().$executeRaw`delete from "GradingJob" where mode = 'run' and "finishedAt" < now() - ${keepRunsFor}::interval`;
  await db().$executeRaw`
    delete from "GradingJob" as job where mode = 'preview' and "finishedAt" < now() - ${keepPreviewsFor}::interval
      and not exists (select 1 from "Verdict" as verdict where verdict."gradingJobId" = job.id)`;
  await db().$executeRaw`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where attempts >= max_attempts and locked_at is null
    ))`;
  const exercises = exercisesSchema.parse(await db().$queryRaw`
    select job."exerciseId" from "GradingJob" as job
    where job."finishedAt" is null and job.mode in ('regrade', 'preview')
    group by job."exerciseId"
    having bool_and(job."workerId" is null) and not exists (
      select 1 from graphile_worker.jobs as entry
      where entry.key = 'regrade:' || job."exerciseId" and entry.locked_at is null and entry.attempts < entry.max_attempts
    )`);
  for (const { exerciseId } of exercises) await enqueueRegrade(db(), exerciseId);
}
