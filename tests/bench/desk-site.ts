import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { root } from "../../bin/steps/paths.ts";
import { fillDeskCohort, largeDesk, uuidOf, type SeededDesk } from "./desk-seed.ts";

/**
 * A folder to run in, with the course's content and so many exercises: those of the project, then copies of them under
 * other names, in all twelve months.
 */
export function courseOfSize(folder: string, exercises: number): void {
  mkdirSync(folder, { recursive: true });
  symlinkSync(path.join(root, "content"), path.join(folder, "content"));
  const at = path.join(folder, "exercises");
  const from = path.join(root, "exercises");
  const known = readdirSync(from).flatMap((month) => readdirSync(path.join(from, month)).map((slug) => ({ month, slug }))).slice(0, exercises);
  for (const { month, slug } of known) cpSync(path.join(from, month, slug), path.join(at, month, slug), { recursive: true });
  for (let n = known.length; n < exercises; n++) {
    const { month, slug } = known[n % known.length];
    const copy = path.join(at, `${String(1 + n % 12).padStart(2, "0")}-copies`, `${slug}-copy-${n}`);
    cpSync(path.join(from, month, slug), copy, { recursive: true });
    const facts = path.join(copy, "exercise.yaml");
    writeFileSync(facts, readFileSync(facts, "utf8").replace(/^id: \S+/m, `id: 00000000-0000-4000-8000-${String(n).padStart(12, "0")}`));
  }
}

const waitingSize = { reviews: 3000, reports: 1000, evidence: 1000, threads: 500, messages: 20_000, announcements: 300 };

/** Fills a database with a large cohort whose months have deadlines, what waits in its queue, and what its mentor talks about. */
export async function fillDeskSite(client: pg.Client, catalogue: readonly { id: string; slug: string }[], project: string): Promise<SeededDesk> {
  const desk = await fillDeskCohort(client, catalogue, { ...largeDesk, verdicts: largeDesk.submissions * 2 });
  const { cohortId, mentorId } = desk;
  const students = `(select "userId" as id, row_number() over (order by "userId") as at from "Enrolment" where "cohortId" = $1::uuid and role = 'student')`;
  const steps: [sql: string, values: unknown[]][] = [
    [`update "Cohort" set "latePerDay" = 1, "graceMinutes" = 60 where id = $1::uuid`, [cohortId]],
    [`insert into "CohortDate" ("cohortId", kind, key, "dueAfter") select $1::uuid, 'month', month::text, (month * 30 + 5) * 1440 from generate_series(1, 12) as month`, [cohortId]],
    [`insert into "Extension" (id, "cohortId", "userId", kind, key, "dueAt", reason) select gen_random_uuid(), $1::uuid, id, 'month', '3', now() - interval '100 days', 'Ill.' from ${students} as student where at % 20 = 0`, [cohortId]],
    [`insert into "GradeOverride" ("cohortId", "userId", kind, key, score, reason) select $1::uuid, id, 'exercise', $2, 0.9, 'Explained it well.' from ${students} as student where at % 10 = 0`, [cohortId, catalogue[0].slug]],
    [`insert into "Review" (id, "studentId", "exerciseId", "cohortId", origin, state, "createdAt", "waitingSince")
      select gen_random_uuid(), student.id, ($2::uuid[])[1 + n % cardinality($2::uuid[])], $1::uuid, 'request', 'waiting', now() - n * interval '1 minute', now() - n * interval '1 minute'
      from generate_series(1, $3::int) as n join ${students} as student on student.at = 1 + (n * 7) % ${largeDesk.students}`, [cohortId, catalogue.map(({ id }) => id), waitingSize.reviews]],
    [`insert into "ProjectReport" (id, "userId", project, text, "createdAt")
      select gen_random_uuid(), student.id, $2, 'Done.', now() - n * interval '1 minute' from generate_series(1, $3::int) as n join ${students} as student on student.at = n`, [cohortId, project, waitingSize.reports]],
    [`insert into "Evidence" (id, "userId", achievement, text, "createdAt")
      select gen_random_uuid(), student.id, 'ach.specialist.deploy', 'It answers.', now() - n * interval '1 minute' from generate_series(1, $2::int) as n join ${students} as student on student.at = n`, [cohortId, waitingSize.evidence]],
    [`insert into "MessageThread" (id, "cohortId", title, "activeAt") select ${uuidOf("'thread ' || n")}, $1::uuid, 'About ' || n, now() - n * interval '1 hour' from generate_series(1, $2::int) as n`, [cohortId, waitingSize.threads]],
    [`insert into "ThreadMember" ("threadId", "userId", "readAt")
      select ${uuidOf("'thread ' || student.at")}, member.id, now() - interval '20 days' from ${students} as student cross join lateral (values (student.id), ($2::uuid)) as member(id) where student.at <= $3::int`, [cohortId, mentorId, waitingSize.threads]],
    [`insert into "ThreadMessage" (id, "threadId", "authorId", "requestId", text, "createdAt")
      select gen_random_uuid(), ${uuidOf("'thread ' || student.at")}, case when n % 2 = 0 then student.id else $2::uuid end, gen_random_uuid(), 'How does **this** work?', now() - n * interval '1 minute'
      from generate_series(1, $3::int) as n join ${students} as student on student.at = 1 + n % $4::int`, [cohortId, mentorId, waitingSize.messages, waitingSize.threads]],
    [`insert into "Announcement" (id, "cohortId", "authorId", "requestId", title, text, "createdAt")
      select gen_random_uuid(), $1::uuid, $2::uuid, gen_random_uuid(), 'News ' || n, 'We meet on **Monday**.', now() - n * interval '1 day' from generate_series(1, $3::int) as n`, [cohortId, mentorId, waitingSize.announcements]],
    ["vacuum analyze", []],
  ];
  for (const [sql, values] of steps) await client.query(sql, values);
  return desk;
}
