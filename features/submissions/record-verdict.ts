import "server-only";
import { z } from "zod";
import { storable } from "#domain/storable.ts";
import type { Verdict } from "#domain/verdict.ts";
import type { Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { TakenJob } from "#lib/queue/take.ts";

/** A job as whoever ends it found it; `workerId` is null for one that still waits. */
export type EndedJob = Pick<TakenJob, "id" | "mode" | "userId" | "exerciseId" | "submissionId" | "attempt"> & { workerId: string | null };

/** Whether a verdict says something about the student's work: not when the grader failed or they stopped it. */
export const counts = ({ verdict }: Pick<Verdict, "verdict">): boolean => verdict !== "system_error" && verdict !== "cancelled";

export interface Recorded {
  /** Whether what the rules of awards look at is another now: an exercise was accepted for the first time, or the student worked at a time that did not count yet. */
  mayAward: boolean;
  /** The cohort that reviews this exercise at its first acceptance, when this was it. */
  reviewIn: string | null;
}

/**
 * Stores the outcome of a job and ends it: of a Submit as a verdict with the student's progress, of
 * a Run on the job itself. Only for the attempt that holds the job: null when another attempt holds it
 * or has ended it, so that each job gets one verdict.
 */
export async function recordVerdict(tx: Transaction, job: EndedJob, verdict: Verdict, exerciseVersion: string | null = null): Promise<Recorded | null> {
  const detail = storable(verdict);
  // A regrade that failed must not hide the verdict that is there.
  const isVerdict = job.mode === "submit" || (job.mode === "regrade" && counts(verdict));
  // A preview's verdict may come to count: what judged it is kept with it.
  const result = job.mode === "preview" ? { ...detail, exerciseVersion } : detail;
  const ended = await endJob(tx, job, verdict, isVerdict ? null : JSON.stringify(result));
  if (ended === null) return null;
  if (!isVerdict || job.submissionId === null) return { mayAward: false, reviewIn: null };
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
  let { reviewIn } = ended;
  if (job.mode === "regrade") {
    if (verdict.verdict === "accepted") reviewIn = await firstReviewIn(tx, job);
    if (countedBefore) await recordRegrade(tx, job, job.submissionId, verdict);
    else await recordProgress(tx, job, verdict);
  }
  return { mayAward: counts(verdict) && (job.mode === "regrade" || ended.newlyAccepted || ended.newTime), reviewIn };
}

/** @param slug an expression */
const reviewingCohort = (job: EndedJob, slug: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select cohort.id from "Enrolment" as learner join "Cohort" as cohort on cohort.id = learner."cohortId"
  where learner."userId" = ${job.userId}::uuid and learner.role = 'student' and cohort."archivedAt" is null and ${slug} = any(cohort."reviewedExercises")
  order by cohort."startsOn" desc, cohort.id limit 1`;

const cohortSchema = z.array(z.object({ id: z.uuid() })).max(1);

/** Before a regrade is recorded: the cohort that reviews the exercise, unless it was accepted before. */
async function firstReviewIn(tx: Transaction, job: EndedJob): Promise<string | null> {
  const progress = await tx.exerciseProgress.findUnique({ where: { userId_exerciseId: { userId: job.userId, exerciseId: job.exerciseId } }, select: { acceptedAt: true } });
  if (progress?.acceptedAt) return null;
  const slug = Prisma.sql`(select "exerciseSlug" from "Submission" where id = ${job.submissionId}::uuid)`;
  return cohortSchema.parse(await tx.$queryRaw(reviewingCohort(job, slug)))[0]?.id ?? null;
}

const endedSchema = z.array(z.object({
  newlyAccepted: z.boolean(),
  /** Whether nothing else that counts was handed in in the same quarter of an hour, by which days are told in every time zone. */
  newTime: z.boolean(),
  reviewIn: z.uuid().nullable(),
})).max(1);
type Ended = z.infer<typeof endedSchema>[number];

/** Whether a verdict changes what is known of the student and the exercise, in any case. */
const isProgress = (job: EndedJob, verdict: Verdict): boolean => job.mode === "submit" && job.submissionId !== null && counts(verdict);

/**
 * Ends the job and, of a Submit, counts the attempt: one statement, since every verdict takes it.
 * @param result of a Run, as JSON
 * @returns null when the attempt does not hold the job
 */
async function endJob(tx: Transaction, job: EndedJob, verdict: Verdict, result: string | null): Promise<Ended | null> {
  const rows = await tx.$queryRaw`
    with ended as (
      update "GradingJob" set "finishedAt" = now(), live = null, result = coalesce(${result}::jsonb, result)
      where id = ${job.id}::uuid and "workerId" is not distinct from ${job.workerId}::uuid and attempt = ${job.attempt}::int and "finishedAt" is null
      returning id, "exerciseSlug"
    ), counted as (
      ${progressOf(job, verdict, Prisma.sql`from ended where ${isProgress(job, verdict)}`)}
    )
    select
      coalesce((select "acceptedAt" = now()::timestamptz(3) from counted), false) as "newlyAccepted",
      not exists (
        select 1 from "Submission" as this join "Submission" as other on other."userId" = this."userId" and other.id <> this.id
          and other."createdAt" >= date_bin('15 minutes', this."createdAt", timestamptz '2000-01-01')
          and other."createdAt" < date_bin('15 minutes', this."createdAt", timestamptz '2000-01-01') + interval '15 minutes'
        where this.id = ${job.submissionId}::uuid
          and exists (select 1 from "Verdict" as verdict where verdict."submissionId" = other.id and verdict.kind not in ('system_error', 'cancelled'))
      ) as "newTime",
      case when (select "acceptedAt" = now()::timestamptz(3) from counted) then (${reviewingCohort(job, Prisma.sql`ended."exerciseSlug"`)}) end as "reviewIn"
    from ended`;
  return endedSchema.parse(rows)[0] ?? null;
}

const recordProgress = async (tx: Transaction, job: EndedJob, verdict: Verdict): Promise<void> => {
  await tx.$executeRaw(progressOf(job, verdict, Prisma.empty));
};

/** @param when a "from … where …" that gives one row, or none when nothing is to be counted */
function progressOf(job: EndedJob, verdict: Verdict, when: Prisma.Sql): Prisma.Sql {
  const accepted = verdict.verdict === "accepted";
  return Prisma.sql`
    insert into "ExerciseProgress" as progress ("userId", "exerciseId", attempts, "bestScore", "lastVerdict", "lastAttemptAt", "acceptedAt")
    select ${job.userId}::uuid, ${job.exerciseId}::uuid, 1, ${verdict.score}::float8, ${verdict.verdict}::text, now(), case when ${accepted}::boolean then now() end ${when}
    on conflict ("userId", "exerciseId") do update set
      attempts = progress.attempts + 1,
      "bestScore" = greatest(progress."bestScore", excluded."bestScore"),
      "lastVerdict" = excluded."lastVerdict",
      "lastAttemptAt" = excluded."lastAttemptAt",
      "acceptedAt" = coalesce(progress."acceptedAt", excluded."acceptedAt")
    returning "acceptedAt"`;
}

/** Graded again, an attempt may give what it did not give before, as of the day it was handed in; nothing is taken away. */
export async function recordRegrade(tx: Transaction, job: Pick<EndedJob, "userId" | "exerciseId">, submissionId: string, verdict: Pick<Verdict, "verdict" | "score">): Promise<void> {
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
