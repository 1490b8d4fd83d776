import "server-only";
import { gaveUpAfterDays } from "#domain/insights.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

/** Of "User" as person: only who learns counts. Those who teach try exercises out. */
export const isLearner = Prisma.sql`person.role = 'student' and not exists (select 1 from "Enrolment" as staff where staff."userId" = person.id and staff.role <> 'student')`;

/**
 * Of "ExerciseProgress" as progress: the exercise, or all. A statement for each, since what is planned for any
 * exercise would read all of them.
 */
export const isOf = (exerciseId: string | null): Prisma.Sql => exerciseId === null ? Prisma.sql`true` : Prisma.sql`progress."exerciseId" = ${exerciseId}::uuid`;

/**
 * A row for each student and exercise that they tried: attempts until it was accepted (all of them while it is not),
 * when the first was, and whether they gave up. What the grader failed at or its student stopped is no attempt; such
 * verdicts are few. A fifth of a second for all exercises with 100,000 submissions; by indexes alone for one.
 */
export const triesOf = (exerciseId: string | null, now: Date): Prisma.Sql => Prisma.sql`
  select progress."exerciseId", progress."userId", progress."acceptedAt", min(submission."createdAt") as first,
    coalesce(nullif(count(submission.id) filter (where progress."acceptedAt" is null or submission."createdAt" <= progress."acceptedAt"), 0), progress.attempts) as attempts,
    progress."acceptedAt" is null and progress."lastAttemptAt" < ${now}::timestamptz - make_interval(days => ${gaveUpAfterDays}::int) as "gaveUp"
  from "ExerciseProgress" as progress
  join "User" as person on person.id = progress."userId"
  left join "Submission" as submission on submission."userId" = progress."userId" and submission."exerciseId" = progress."exerciseId" and not exists (
    select 1 from "Verdict" as failed where failed."submissionId" = submission.id and failed.kind in ('system_error', 'cancelled')
      and not exists (select 1 from "Verdict" as other where other."submissionId" = submission.id and other.kind not in ('system_error', 'cancelled')))
  where ${isOf(exerciseId)} and ${isLearner}
  group by progress."userId", progress."exerciseId"`;

/** A row for each exercise that anybody tried. */
export const figuresOf = (exerciseId: string | null, now: Date): Prisma.Sql => Prisma.sql`
  select "exerciseId", count(*)::int as tried, count("acceptedAt")::int as accepted, (count(*) filter (where "gaveUp"))::int as "gaveUp",
    (percentile_cont(0.5) within group (order by attempts) filter (where "acceptedAt" is not null))::float8 as "medianAttempts",
    (percentile_cont(0.5) within group (order by extract(epoch from "acceptedAt" - first)) filter (where "acceptedAt" >= first))::float8 as "medianSeconds"
  from (${triesOf(exerciseId, now)}) as tries group by "exerciseId"`;
