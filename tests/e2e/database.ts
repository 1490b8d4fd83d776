import path from "node:path";
import pg from "pg";
import { runningUrl } from "../../bin/steps/postgres.ts";

/** Asks the database of the site that is being tested: for what takes people months, and for what no page can do. */
export async function inDatabase(text: string, values: readonly unknown[]): Promise<void> {
  const url = runningUrl(path.join(process.env.DESCENT_E2E_DATA ?? "", "postgres"));
  if (url === null) throw new Error("the site's database does not run");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text, [...values]);
  } finally {
    await client.end();
  }
}

/** Gives the person with this address achievements, as if they had been earned. */
export const giveAwards = (email: string, achievements: readonly string[]): Promise<void> =>
  inDatabase(`insert into "Award" ("userId", achievement, cause) select id, unnest($2::text[]), 'given by a test' from "User" where coalesce(email, "newEmail") = $1`, [email, achievements]);

/** Makes the account of this address older. */
export const registeredDaysAgo = (email: string, days: number): Promise<void> =>
  inDatabase(`update "User" set "createdAt" = now() - make_interval(days => $2) where coalesce(email, "newEmail") = $1`, [email, days]);

/** Makes the person with this address a mentor of the cohort that they are in. */
export const makeMentor = (email: string): Promise<void> =>
  inDatabase(`update "Enrolment" set role = 'mentor' where "userId" = (select id from "User" where coalesce(email, "newEmail") = $1)`, [email]);

/** Reviews of the past: the person with this address approved one of each of these students, and so many of them said thanks. */
export const hasReviewed = (email: string, students: readonly string[], thanks: number): Promise<void> =>
  inDatabase(`
    with made as (
      select gen_random_uuid() as id, person.id as student, submission.id as submission, submission."exerciseId" as exercise, mentor.id as mentor, enrolment."cohortId" as cohort, named.n
      from unnest($2::text[]) with ordinality as named (address, n) join "User" as person on person.email = named.address
        join lateral (select id, "exerciseId" from "Submission" where "userId" = person.id order by "createdAt" limit 1) as submission on true
        join "User" as mentor on coalesce(mentor.email, mentor."newEmail") = $1 join "Enrolment" as enrolment on enrolment."userId" = mentor.id
    ), reviewed as (
      insert into "Review" (id, "studentId", "exerciseId", "cohortId", origin, state, "createdAt", "waitingSince", "decidedAt", "reviewerId", "thankedAt")
      select id, student, exercise, cohort, 'request', 'approved', now() - interval '9 days', now() - interval '9 days', now() - interval '8 days', mentor, case when n <= $3::int then now() - interval '7 days' end from made
      returning id
    )
    insert into "ReviewRound" (id, "reviewId", number, "submissionId", "createdAt", decision, "decidedAt", "decidedById")
    select gen_random_uuid(), made.id, 1, submission, now() - interval '9 days', 'approved', now() - interval '8 days', mentor from made join reviewed on reviewed.id = made.id`, [email, students, thanks]);
