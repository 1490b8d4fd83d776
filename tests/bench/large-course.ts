import type pg from "pg";

export const largeCourse = { students: 200, submissions: 100_000 };

/**
 * Fills a demo site up to a large course: 200 students in its cohort and 100,000 submissions with their verdicts over
 * the last eight weeks, copied from those that the grader gave the demo's students, so that rows have their true
 * size; progress, reading, habits, notes, papers and drafts in proportion. The same for each run.
 */
export async function fillLargeCourse(client: pg.Client): Promise<void> {
  await client.query("select setseed(0.5)");
  const steps: [what: string, sql: string, values?: unknown[]][] = [
    ["students", `
      insert into "User" (id, name, email, role, "timeZone")
      select gen_random_uuid(), 'Student ' || n, 'student-' || n || '@bench.example', 'student', 'UTC'
      from generate_series(1, $1 - (select count(*)::int from "User" where role = 'student')) as n`, [largeCourse.students]],
    ["enrolments", `
      insert into "Enrolment" (id, "userId", "cohortId", role)
      select gen_random_uuid(), person.id, cohort.id, 'student' from "User" as person, (select id from "Cohort" order by "startsOn" desc limit 1) as cohort
      where person.email like '%@bench.example'`],
    ["submissions", `
      create temporary table made as
      with people as (select id, row_number() over (order by id) - 1 as n from "User" where role = 'student'),
      models as (
        select submission."exerciseId", submission."exerciseSlug", submission.source, verdict.kind, verdict.score, verdict."maxScore", verdict."durationMs", verdict.mistake, verdict.detail,
          row_number() over (order by submission.id) - 1 as n, count(*) over () as total
        from "Submission" as submission join "Verdict" as verdict on verdict."submissionId" = submission.id
      )
      select gen_random_uuid() as id, gen_random_uuid() as job, people.id as "userId", models.*, now() - (random() * interval '56 days') as at
      from generate_series(1, $1 - (select count(*)::int from "Submission")) as i
      join people on people.n = i % (select count(*) from people)
      join models on models.n = (i * 7919) % models.total`, [largeCourse.submissions]],
    ["their rows", `insert into "Submission" (id, "userId", "exerciseId", "exerciseSlug", "requestId", source, "createdAt") select id, "userId", "exerciseId", "exerciseSlug", gen_random_uuid(), source, at from made`],
    ["gradings", `
      insert into "GradingJob" (id, mode, "userId", "exerciseId", "exerciseSlug", "submissionId", seed, "createdAt", attempt, "startedAt", "finishedAt")
      select job, 'submit', "userId", "exerciseId", "exerciseSlug", id, 1, at, 1, at, at + interval '30 milliseconds' from made`],
    ["verdicts", `
      insert into "Verdict" (id, "gradingJobId", "submissionId", kind, score, "maxScore", "durationMs", mistake, detail, "createdAt")
      select gen_random_uuid(), job, id, kind, score, "maxScore", "durationMs", mistake, detail, at from made`],
    ["progress", `
      insert into "ExerciseProgress" ("userId", "exerciseId", attempts, "bestScore", "lastVerdict", "lastAttemptAt", "acceptedAt")
      select "userId", "exerciseId", count(*), max(score), (array_agg(kind order by at desc))[1], max(at), min(at) filter (where kind = 'accepted')
      from made group by "userId", "exerciseId" on conflict do nothing`],
    ["drafts", `insert into "Draft" ("userId", "exerciseId", source, version, "updatedAt") select distinct on ("userId", "exerciseId") "userId", "exerciseId", source, 1, at from made on conflict do nothing`],
    ["reading", `
      insert into "LessonProgress" ("userId", lesson, furthest, "doneAt", "readAt")
      select person.id, lesson.slug, 1, now() - interval '20 days', now() - (random() * interval '50 days')
      from "User" as person, unnest($1::text[]) as lesson(slug) where person.email like '%@bench.example' on conflict do nothing`, [["describing-data", "distributions", "vectors", "matrices", "neurons", "backpropagation", "gradient-descent", "xor"]]],
    ["habits", `
      insert into "HabitDay" ("userId", habit, day, minutes)
      select person.id, habit, current_date - ago, (random() * 90)::int from "User" as person, unnest(array['habit.math', 'habit.code', 'habit.paper']) as habit, generate_series(0, 120) as ago
      where person.role = 'student' and random() < 0.6 on conflict do nothing`],
    ["notes", `insert into "Note" ("userId", kind, slug, text, "updatedAt") select person.id, 'lesson', slug, repeat('What I took from it. ', 20), now() from "User" as person, unnest(array['vectors', 'matrices', 'neurons', 'backpropagation']) as slug where person.role = 'student' on conflict do nothing`],
    ["bookmarks", `insert into "Bookmark" ("userId", kind, slug) select person.id, 'lesson', slug from "User" as person, unnest(array['vectors', 'xor', 'gradient-descent']) as slug where person.role = 'student' on conflict do nothing`],
    ["papers", `insert into "Paper" (id, "userId", title, status, "readOn") select gen_random_uuid(), person.id, 'Paper ' || n, case when n % 3 = 0 then 'read' else 'toRead' end::"PaperStatus", case when n % 3 = 0 then current_date - n end from "User" as person, generate_series(1, 30) as n where person.role = 'student'`],
    ["statistics", "analyze"],
  ];
  for (const [what, sql, values] of steps) {
    try {
      await client.query(sql, values);
    } catch (error) {
      throw new Error(`the large course could not be made: ${what}`, { cause: error });
    }
  }
}
