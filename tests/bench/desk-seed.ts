import type pg from "pg";

export interface DeskSizes { students: number; exercises: number; /** About so many in all. */ submissions: number; /** Of the newest submissions, so many have their verdict. */ verdicts: number }

export const largeDesk: DeskSizes = { students: 1000, exercises: 150, submissions: 1_000_000, verdicts: 100_000 };

export interface SeededDesk {
  cohortId: string;
  mentorId: string;
  /** The catalogue's, then made-up ones. */
  exercises: { id: string; slug: string }[];
}

/** A UUID (version 4 by its form) that is the same for each run. @param text an expression */
export const uuidOf = (text: string): string => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/**
 * Makes one cohort with its mentor, in which every student has tried every exercise: progress, submissions over the last ten months, more
 * of them lately, and verdicts of the newest. The same for each run. Wants a superuser: keys are not checked row by row.
 * @param catalogue exercises that the site knows; what lacks is made up
 */
export async function fillDeskCohort(client: pg.Client, catalogue: readonly { id: string; slug: string }[], sizes: DeskSizes = largeDesk): Promise<SeededDesk> {
  const { rows: exercises } = await client.query<{ id: string; slug: string }>(`
    select * from unnest($1::uuid[], $2::text[]) as known (id, slug)
    union all select ${uuidOf("'desk exercise ' || n")}, 'desk-exercise-' || n from generate_series(1, greatest(0, $3 - cardinality($1::uuid[]))) as n limit $3`,
  [catalogue.map(({ id }) => id), catalogue.map(({ slug }) => slug), sizes.exercises]);
  const ids = exercises.map(({ id }) => id);
  const meanAttempts = sizes.submissions / (sizes.students * exercises.length);
  const [cohortId, mentorId, courseId] = ["cohort", "mentor", "course"].map((what) => uuidOf(`'desk ${what} of ${sizes.students}'`));
  const steps: [what: string, sql: string, values?: unknown[]][] = [
    ["a seed", "select setseed(0.25)"],
    ["no triggers", "set session_replication_role = replica"],
    ["a cohort", `insert into "Course" (id, slug, title, "updatedAt") values (${courseId}, 'desk-of-${sizes.students}', 'Large', now())`],
    ["a cohort", `insert into "Cohort" (id, "courseId", name, "startsOn") values (${cohortId}, ${courseId}, 'A thousand', current_date - 300)`],
    ["people", `insert into "User" (id, name, email, role, "timeZone")
      select ${uuidOf("'desk student ' || n || ' of ' || $1")}, 'Student ' || n, 'desk-' || n || '-of-' || $1 || '@bench.example', 'student'::"Role", 'UTC' from generate_series(1, $1::int) as n
      union all select ${mentorId}, 'Mentor', 'desk-mentor-of-' || $1 || '@bench.example', 'mentor', 'UTC'`, [sizes.students]],
    ["enrolments", `insert into "Enrolment" (id, "userId", "cohortId", role)
      select gen_random_uuid(), ${uuidOf("'desk student ' || n || ' of ' || $1")}, ${cohortId}, 'student'::"Role" from generate_series(1, $1::int) as n
      union all select gen_random_uuid(), ${mentorId}, ${cohortId}, 'mentor'`, [sizes.students]],
    ["progress", `insert into "ExerciseProgress" ("userId", "exerciseId", attempts, "bestScore", "lastVerdict", "lastAttemptAt", "acceptedAt")
      select person, exercise, attempts, 5, case when accepted then 'accepted' else 'wrong_answer' end, at, case when accepted then at end from (
        select ${uuidOf("'desk student ' || n || ' of ' || $1")} as person, exercise, 1 + floor(random() * 2 * ($3::float8 - 1) + 0.5)::int as attempts,
          random() < 0.78 as accepted, now() - interval '300 days' * power(random(), 1.5) as at
        from generate_series(1, $1::int) as n, unnest($2::uuid[]) as exercise
      ) as made order by at`, [sizes.students, ids, meanAttempts]],
    ["submissions", `insert into "Submission" (id, "userId", "exerciseId", "exerciseSlug", "requestId", source, "createdAt")
      select gen_random_uuid(), progress."userId", progress."exerciseId", exercise.slug, gen_random_uuid(),
        'export function answer(n: number): number { return n * ' || n || '; }', progress."lastAttemptAt" - interval '3 hours' * (progress.attempts - n) as at
      from "Enrolment" as enrolment join "ExerciseProgress" as progress on progress."userId" = enrolment."userId"
      join unnest($1::uuid[], $2::text[]) as exercise (id, slug) on exercise.id = progress."exerciseId", generate_series(1, progress.attempts) as n
      where enrolment."cohortId" = ${cohortId} order by at`, [ids, exercises.map(({ slug }) => slug)]],
    ["verdicts", `with newest as (
        select submission.*, gen_random_uuid() as job from "Submission" as submission join "Enrolment" as enrolment on enrolment."userId" = submission."userId"
        where enrolment."cohortId" = ${cohortId} order by submission."createdAt" desc limit $1
      ), jobs as (
        insert into "GradingJob" (id, mode, "userId", "exerciseId", "exerciseSlug", "submissionId", seed, "createdAt", attempt, "finishedAt")
        select job, 'submit', "userId", "exerciseId", "exerciseSlug", id, 1, "createdAt", 1, "createdAt" from newest
      )
      insert into "Verdict" (id, "gradingJobId", "submissionId", kind, score, "maxScore", "durationMs", mistake, detail, "createdAt")
      select gen_random_uuid(), job, id, case when accepted then 'accepted' else 'wrong_answer' end, case when accepted then 10 else floor(luck * 10) end, 10, 3,
        case when not accepted and luck < 0.3 then 'mistake-' || floor(luck * 10) end, case when not accepted and luck < 0.3 then '{"mistake": {"message": "Look again."}}' else '{}' end::jsonb, "createdAt"
      from (
        select newest.*, random() as luck, coalesce(progress."acceptedAt" = newest."createdAt", false) as accepted
        from newest join "ExerciseProgress" as progress on progress."userId" = newest."userId" and progress."exerciseId" = newest."exerciseId"
      ) as judged`, [sizes.verdicts]],
    ["triggers", "set session_replication_role = default"],
    ["statistics", `vacuum analyze "User", "Enrolment", "ExerciseProgress", "Submission", "Verdict", "GradingJob"`],
  ];
  for (const [what, sql, values] of steps) {
    try {
      await client.query(sql, values);
    } catch (error) {
      throw new Error(`the large cohort could not be made: ${what}`, { cause: error });
    }
  }
  const { rows: [made] } = await client.query<{ cohort: string; mentor: string }>(`select ${cohortId} as cohort, ${mentorId} as mentor`);
  return { cohortId: made.cohort, mentorId: made.mentor, exercises };
}
