import { addDays, dayAt } from "#domain/day.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { makeCohort } from "./people.ts";
import { someone } from "./schedule.ts";

/**
 * A cohort of so many students who have tried so many exercises each with so many submissions, every fifth exercise in vain
 * and lately, written by the database itself.
 */
export async function cohortOfSize(students: number, exercises: number, submissions: number) {
  const mentor = await someone("Moses");
  const { id } = await makeCohort([{ person: mentor, role: "mentor" }], { startsOn: addDays(dayAt(new Date(), "UTC"), -300) });
  // The catalogue's own first; what is not in it is somebody else's.
  const known = listExercises().map((exercise) => exercise.id);
  const ids = [...known, ...Array.from({ length: Math.max(0, exercises - known.length) }, () => crypto.randomUUID())].slice(0, exercises);
  await db().$executeRaw`
    with person as (insert into "User" (id, name, email) select gen_random_uuid(), 'Student ' || n, ${id} || n || '@example.org' from generate_series(1, ${students}::int) as n returning id)
    insert into "Enrolment" (id, "userId", "cohortId", "createdAt") select gen_random_uuid(), id, ${id}::uuid, now() - interval '300 days' from person`;
  const work = await db().$queryRaw<{ open: bigint }[]>`
    with progress as (
      insert into "ExerciseProgress" ("userId", "exerciseId", attempts, "bestScore", "lastVerdict", "lastAttemptAt", "acceptedAt")
      select enrolment."userId", exercise.id, ${submissions}::int, 0, case when exercise.n % 5 = 0 then 'wrong_answer' else 'accepted' end,
        now() - make_interval(days => case when exercise.n % 25 = 0 then 2 else 20 + (exercise.n % 200)::int end), case when exercise.n % 5 > 0 then now() - make_interval(days => 20 + (exercise.n % 200)::int) end
      from "Enrolment" as enrolment cross join unnest(${ids}::uuid[]) with ordinality as exercise(id, n)
      where enrolment."cohortId" = ${id}::uuid and enrolment.role = 'student'
      returning "userId", "exerciseId", "lastAttemptAt", "acceptedAt"
    ), submission as (
      insert into "Submission" (id, "userId", "exerciseId", "exerciseSlug", "requestId", source, "createdAt")
      select gen_random_uuid(), "userId", "exerciseId", 'made', gen_random_uuid(), 'export {};', "lastAttemptAt" - make_interval(hours => n) from progress cross join generate_series(1, ${submissions}::int) as n
      returning id, "userId", "exerciseId", "createdAt"
    ), job as (
      insert into "GradingJob" (id, mode, "userId", "exerciseId", "exerciseSlug", "submissionId", seed, "finishedAt") select gen_random_uuid(), 'submit', "userId", "exerciseId", 'made', id, 1, "createdAt" from submission
      returning id, "submissionId", "finishedAt"
    ), verdict as (
      insert into "Verdict" (id, "gradingJobId", "submissionId", kind, score, "maxScore", "durationMs", mistake, detail, "createdAt")
      select gen_random_uuid(), id, "submissionId", 'wrong_answer', 0, 10, 1, case when id::text < '4' then 'common' end, '{"mistake": {"slug": "common", "message": "Look again."}}', "finishedAt" from job
      returning id
    )
    select count(*) as open from verdict`;
  for (const table of ["User", "Enrolment", "ExerciseProgress", "Submission", "GradingJob", "Verdict"]) await db().$executeRawUnsafe(`analyze "${table}"`);
  return { id, mentor, submissions: Number(work[0].open) };
}
