import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { ForbiddenError } from "#domain/errors.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { enqueueRegrade } from "#lib/queue/enqueue.ts";

interface RegradeInput {
  exerciseSlug: string;
  /** Submissions that this content of the exercise has judged already are left alone; without it all are graded. */
  exceptVersion?: string;
}

/**
 * Has every submission of an exercise graded again, because its tests were changed. Their seeds stay,
 * so that only the exercise makes the difference; what their authors cancelled stays cancelled.
 * @returns how many were put into the queue, behind everything that somebody waits for
 * @throws {ForbiddenError} for anyone but instructors and administrators of the site
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function regradeExercise(viewer: { role: Role }, input: RegradeInput): Promise<number> {
  if (viewer.role !== "instructor" && viewer.role !== "admin") throw new ForbiddenError("Only instructors have an exercise graded again.");
  return queueRegrade(input);
}

/** The same for the command line, whose caller holds the database. */
export async function queueRegrade({ exerciseSlug, exceptVersion }: RegradeInput): Promise<number> {
  const exercise = selectExercise(exerciseSlug);
  return db().$transaction(async (tx) => {
    const queued = await tx.$executeRaw`
      insert into "GradingJob" (id, mode, "userId", "exerciseId", "exerciseSlug", "submissionId", seed, "createdAt")
      select gen_random_uuid(), 'regrade', submission."userId", submission."exerciseId", ${exercise.slug}, submission.id, original.seed, now()
      from "Submission" as submission
      join lateral (
        select seed from "GradingJob" where "submissionId" = submission.id and mode = 'submit' order by "createdAt" limit 1
      ) as original on true
      join lateral (
        select kind, "exerciseVersion" from "Verdict" where "submissionId" = submission.id order by "createdAt" desc limit 1
      ) as newest on true
      where submission."exerciseId" = ${exercise.id}::uuid and newest.kind <> 'cancelled'
        and (${exceptVersion ?? null}::text is null or newest."exerciseVersion" is distinct from ${exceptVersion ?? null}::text)
        and not exists (select 1 from "GradingJob" as open where open."submissionId" = submission.id and open."finishedAt" is null)`;
    await enqueueRegrade(tx, exercise.id);
    return queued;
  }, { timeout: 120_000 });
}

const reportSchema = z.array(z.object({ before: z.string(), after: z.string(), submissions: z.int() }));
const openSchema = z.tuple([z.object({ waiting: z.int(), failed: z.int() })]);

export interface RegradeReport {
  waiting: number;
  /** The grader could not; the verdicts that were there stand. */
  failed: number;
  /** How many submissions went from which verdict to which, the most frequent first. */
  changes: { before: string; after: string; submissions: number }[];
}

/** What grading an exercise again has come to so far. */
export async function regradeReport(exerciseSlug: string): Promise<RegradeReport> {
  const { id } = selectExercise(exerciseSlug);
  const changes = reportSchema.parse(await db().$queryRaw`
    select earlier.kind as before, newest.kind as after, count(*)::int as submissions
    from "Submission" as submission
    join lateral (
      select verdict.kind, verdict."createdAt", job.mode from "Verdict" as verdict join "GradingJob" as job on job.id = verdict."gradingJobId"
      where verdict."submissionId" = submission.id order by verdict."createdAt" desc limit 1
    ) as newest on newest.mode = 'regrade'
    join lateral (
      select kind from "Verdict" where "submissionId" = submission.id and "createdAt" < newest."createdAt" order by "createdAt" desc limit 1
    ) as earlier on true
    where submission."exerciseId" = ${id}::uuid
    group by earlier.kind, newest.kind order by submissions desc, before, after`);
  const [open] = openSchema.parse(await db().$queryRaw`
    select count(*) filter (where "finishedAt" is null)::int as waiting, count(*) filter (where "finishedAt" is not null and result is not null)::int as failed
    from "GradingJob" where "exerciseId" = ${id}::uuid and mode = 'regrade'`);
  return { ...open, changes };
}
