import "server-only";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { Asked } from "./calendar.ts";

/**
 * The students of a cohort: who learns there and teaches nowhere. To stand in a `with`, as student(id, name, "joinedAt").
 * Every statement here reads what belongs to them by its index; submissions and verdicts only of what it has found before.
 */
export const studentsOf = (cohortId: string): Prisma.Sql => Prisma.sql`
  student as materialized (
    select person.id, person.name, enrolment."createdAt" as "joinedAt"
    from "Enrolment" as enrolment join "User" as person on person.id = enrolment."userId"
    where enrolment."cohortId" = ${cohortId}::uuid and enrolment.role = 'student' and person.role = 'student'
      and not exists (select 1 from "Enrolment" as staff where staff."userId" = person.id and staff.role <> 'student')
  )`;

/** The moments between which the last week and the one before it lie. */
export interface Weeks { from: Date; before: Date }

/** No exercise of these; the n-th of them alone. */
const bits = (length: number, at = -1): string => Array.from({ length }, (_, index) => (index === at ? "1" : "0")).join("");

/**
 * A row for each student: when they were last active, how much of what was asked is done, which of the overdue exercises are
 * ("0110…", in their order), and what the last two weeks brought. The one pass over all progress.
 */
export const activityOf = (cohortId: string, { exercises, lessons, overdue }: Asked, { from, before }: Weeks): Prisma.Sql => {
  const due = new Map(overdue.map(({ id }, index) => [id, bits(overdue.length, index)]));
  const asked = new Map([...overdue.map(({ id }) => [id, 0] as const), ...exercises.map(({ key, weeks }) => [key, weeks] as const)]);
  const ids = [...asked.keys()];
  const past = new Set(exercises.map(({ key }) => key));
  return Prisma.sql`
    with ${studentsOf(cohortId)},
    asked as (select * from unnest(${ids}::uuid[], ${[...asked.values()]}::float8[], ${ids.map((id) => past.has(id))}::bool[], ${ids.map((id) => due.get(id) ?? null)}::varbit[]) as each(id, weeks, past, due)),
    lesson as (select * from unnest(${lessons.map(({ key }) => key)}::text[], ${lessons.map(({ weeks }) => weeks)}::float8[]) as each(slug, weeks)),
    worked as (
      select progress."userId", max(progress."lastAttemptAt") as at,
        coalesce(sum(asked.weeks) filter (where progress."acceptedAt" is not null), 0) as weeks,
        count(*) filter (where progress."acceptedAt" is not null and asked.past) as done,
        bit_or(asked.due) filter (where progress."acceptedAt" is not null) as "doneDue",
        count(*) filter (where progress."acceptedAt" >= ${from}) as "thisWeek",
        count(*) filter (where progress."acceptedAt" >= ${before} and progress."acceptedAt" < ${from}) as "weekBefore"
      from student join "ExerciseProgress" as progress on progress."userId" = student.id left join asked on asked.id = progress."exerciseId"
      group by progress."userId"
    ),
    learnt as (
      select progress."userId", max(progress."readAt") as at,
        coalesce(sum(lesson.weeks) filter (where progress."doneAt" is not null), 0) as weeks,
        count(lesson.slug) filter (where progress."doneAt" is not null) as done,
        count(*) filter (where progress."doneAt" >= ${from}) as "thisWeek"
      from student join "LessonProgress" as progress on progress."userId" = student.id left join lesson on lesson.slug = progress.lesson
      group by progress."userId"
    ),
    typed as (select draft."userId", max(draft."updatedAt") as at from student join "Draft" as draft on draft."userId" = student.id group by draft."userId")
    select student.id, student.name, student."joinedAt", greatest(worked.at, learnt.at, typed.at, habit.at) as "activeAt",
      (coalesce(worked.weeks, 0) + coalesce(learnt.weeks, 0))::float8 as "weeksDone", (coalesce(worked.done, 0) + coalesce(learnt.done, 0))::int as done,
      coalesce(worked."doneDue"::text, ${bits(overdue.length)}) as "doneDue", coalesce(worked."thisWeek", 0)::int as solved, coalesce(worked."weekBefore", 0)::int as "solvedBefore", coalesce(learnt."thisWeek", 0)::int as "lessonsRead"
    from student left join worked on worked."userId" = student.id left join learnt on learnt."userId" = student.id left join typed on typed."userId" = student.id
    left join lateral (select practice."loggedAt" as at from "HabitDay" as practice where practice."userId" = student.id order by practice.day desc limit 1) as habit on true
    order by student.name, student.id`;
};

/** A row for each student and exercise that is not accepted and failed so often since then. What the grader failed at, or its student stopped, is no attempt. */
export const failingOf = (cohortId: string, attempts: number, since: Date): Prisma.Sql => Prisma.sql`
  with ${studentsOf(cohortId)},
  candidate as materialized (
    select progress."userId", progress."exerciseId" from student join "ExerciseProgress" as progress on progress."userId" = student.id
    where progress."acceptedAt" is null and progress.attempts >= ${attempts} and progress."lastAttemptAt" >= ${since}
  )
  select candidate."userId", candidate."exerciseId", tries.attempts, tries.since, tries.latest as "submissionId",
    (select count(*)::int from "OpenedHint" as hint where hint."userId" = candidate."userId" and hint."exerciseId" = candidate."exerciseId") as hints
  from candidate cross join lateral (
    select count(*)::int as attempts, min(submission."createdAt") as since, (array_agg(submission.id order by submission."createdAt" desc))[1] as latest
    from "Submission" as submission cross join lateral (
      select verdict.kind from "Verdict" as verdict where verdict."submissionId" = submission.id and verdict.kind not in ('system_error', 'cancelled') order by verdict."createdAt" desc limit 1
    ) as judged
    where submission."userId" = candidate."userId" and submission."exerciseId" = candidate."exerciseId" and submission."createdAt" >= ${since}
      and judged.kind <> 'accepted'
  ) as tries
  where tries.attempts >= ${attempts} order by tries.attempts desc`;

/** A row for each student whose last attempt at an exercise, since then, matched the known mistake that so many others' last attempts match. */
export const sameMistakeOf = (cohortId: string, others: number, since: Date): Prisma.Sql => Prisma.sql`
  with ${studentsOf(cohortId)},
  candidate as materialized (
    select progress."userId", progress."exerciseId" from student join "ExerciseProgress" as progress on progress."userId" = student.id
    where progress."acceptedAt" is null and progress."lastAttemptAt" >= ${since} and progress."lastVerdict" <> 'accepted'
  ),
  latest as (
    select candidate.*, last.id as "submissionId", last."createdAt" as since, judged.id as "verdictId", judged.mistake
    from candidate
    cross join lateral (select submission.id, submission."createdAt" from "Submission" as submission where submission."userId" = candidate."userId" and submission."exerciseId" = candidate."exerciseId" order by submission."createdAt" desc limit 1) as last
    cross join lateral (select verdict.id, verdict.mistake from "Verdict" as verdict where verdict."submissionId" = last.id and verdict.kind not in ('system_error', 'cancelled') order by verdict."createdAt" desc limit 1) as judged
    where judged.mistake is not null
  ),
  grouped as (
    select latest.*, (count(*) over same)::int - 1 as others, first_value("verdictId") over (same order by "verdictId") as example from latest window same as (partition by "exerciseId", mistake)
  )
  select "userId", "exerciseId", "submissionId", since, mistake, others,
    case when example = "verdictId" then (select verdict.detail -> 'mistake' ->> 'message' from "Verdict" as verdict where verdict.id = grouped.example) end as message
  from grouped where others >= ${others}`;

/** A row for each review and each piece of a project that a student was asked before then to change, and has not handed in again. */
export const awaitingOf = (cohortId: string, before: Date): Prisma.Sql => Prisma.sql`
  with ${studentsOf(cohortId)}
  select review."studentId" as "userId", 'review' as kind, review."exerciseId"::text as key, review.id::text as id, coalesce(review."decidedAt", review."createdAt") as since
  from "Review" as review join student on student.id = review."studentId"
  where review."cohortId" = ${cohortId}::uuid and review.state = 'changes' and coalesce(review."decidedAt", review."createdAt") < ${before}
  union all
  select report."userId", 'project', report.project, report.id::text, report."decidedAt"
  from student join "ProjectReport" as report on report."userId" = student.id
  where report.decision = 'changes' and report."decidedAt" < ${before} and not exists (
    select 1 from "ProjectReport" as next where next."userId" = report."userId" and next.project = report.project and next.milestone is not distinct from report.milestone and next."createdAt" > report."createdAt"
  )`;
