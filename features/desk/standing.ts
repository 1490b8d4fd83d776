import "server-only";
import { latelyDays, needFigures, stuckAfter } from "#domain/cohort-map.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { AskedExercise } from "./cohort-terms.ts";
import type { MapSort } from "./standing-sorts.ts";

/** A week ago, and two. */
export const weekAgo = (now: Date): Date => new Date(now.getTime() - 7 * 86_400_000);
export const twoWeeksAgo = (now: Date): Date => new Date(now.getTime() - 14 * 86_400_000);

/**
 * The year's exercises as a table: id, asked, due, and number from 0. What is never due is due at the end of time.
 * @param exact the numbers of those of which `triesOf` is asked whether they were late; left out: all
 */
export const courseTable = (exercises: readonly AskedExercise[], exact?: ReadonlySet<number>): Prisma.Sql => Prisma.sql`
  select id, asked, due, (number - 1)::int as number from unnest(
    ${exercises.map(({ id }) => id)}::uuid[], ${exercises.map(({ asked }) => asked)}::boolean[],
    ${exercises.map(({ deadline }, number) => deadline === null || exact?.has(number) === false ? "infinity" : deadline.dueAt.toISOString())}::text[]::timestamptz[]
  ) with ordinality as exercise (id, asked, due, number)`;

/**
 * A row for each student of the cohort with their sums over the table `course`. Joined, not asked for one by one: of a cohort that is
 * most of the site the progress is read through, of any other by its key.
 * @param some which of its students, by `enrolment."userId"`; left out: all
 */
export const standingsOf = (cohortId: string, now: Date, some = Prisma.sql`true`): Prisma.Sql => Prisma.sql`
  select person.id, person.name, coalesce(own.done, 0) as done, coalesce(own."doneAsked", 0) as "doneAsked", coalesce(own."failedLately", 0) as "failedLately", coalesce(own.stuck, 0) as stuck,
    coalesce(own."acceptedNow", 0) as "acceptedNow", coalesce(own."acceptedBefore", 0) as "acceptedBefore", own."lastAt"
  from "Enrolment" as enrolment join "User" as person on person.id = enrolment."userId"
  left join (
    select progress."userId" as id, count(progress."acceptedAt")::int as done, (count(progress."acceptedAt") filter (where course.asked))::int as "doneAsked",
      (sum(progress.attempts) filter (where progress."acceptedAt" is null and progress."lastAttemptAt" > ${now}::timestamptz - make_interval(days => ${latelyDays}::int)))::int as "failedLately",
      (count(*) filter (where progress."acceptedAt" is null and progress.attempts >= ${stuckAfter}::int))::int as stuck,
      (count(*) filter (where progress."acceptedAt" >= ${weekAgo(now)}))::int as "acceptedNow",
      (count(*) filter (where progress."acceptedAt" >= ${twoWeeksAgo(now)} and progress."acceptedAt" < ${weekAgo(now)}))::int as "acceptedBefore",
      max(progress."lastAttemptAt") as "lastAt"
    from "Enrolment" as enrolment join "ExerciseProgress" as progress on progress."userId" = enrolment."userId" join course on course.id = progress."exerciseId"
    where enrolment."cohortId" = ${cohortId}::uuid and enrolment.role = 'student' and ${some}
    group by progress."userId"
  ) as own on own.id = person.id
  where enrolment."cohortId" = ${cohortId}::uuid and enrolment.role = 'student' and ${some}`;

/** `needOf` of domain/cohort-map.ts, of a row of the standings; what is asked for is the same for all. */
const need = Prisma.sql`least("failedLately", ${needFigures.mostFailures}::int)::float8 / ${needFigures.failuresForOne}::int - "doneAsked"`;

/** How the standings are put in order. */
export const orders: Record<MapSort, Prisma.Sql> = {
  need: Prisma.sql`${need} desc, lower(name), id`,
  name: Prisma.sql`lower(name), id`,
  done: Prisma.sql`done, lower(name), id`,
  active: Prisma.sql`"lastAt" asc nulls first, lower(name), id`,
};

/**
 * All tries of the people in a table, as `parseTries` reads them: id, tries. What was accepted after its deadline is told by when it
 * had been handed in: who waited for the grader is not late.
 * @param people a table with a column id
 */
export const triesOf = (people: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select progress."userId" as id, string_agg(course.number || ' ' || progress.attempts || ' ' || floor(date_part('epoch', progress."lastAttemptAt"))::bigint || ' ' || coalesce(floor(date_part('epoch',
    case when progress."acceptedAt" is null or progress."acceptedAt" <= course.due then progress."acceptedAt" else coalesce((
      select max(submission."createdAt") from "Submission" as submission
      where submission."userId" = progress."userId" and submission."exerciseId" = progress."exerciseId" and submission."createdAt" <= progress."acceptedAt"
    ), progress."acceptedAt") end))::bigint::text, ''), ';') as tries
  from ${people} as one join "ExerciseProgress" as progress on progress."userId" = one.id join course on course.id = progress."exerciseId"
  group by progress."userId"`;
