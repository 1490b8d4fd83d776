import "server-only";
import { kindsOfExercise, timelineKinds, type TimelineKind } from "#domain/timeline.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import type { TimelineFilter } from "./timeline-schema.ts";

export const eventsPerPage = 50;

interface Wanted {
  cohortId: string;
  userId: string;
  filter: TimelineFilter;
  /** Of the exercise that is filtered by. */
  exerciseId: string | null;
}

/**
 * One select for each kind: at, key, kind, facts. All of them are found by the student's id, which begins an index of each table.
 * Of notes there are those alone that the student shares, and of habits none where they are switched off.
 */
const branches = ({ cohortId, userId, filter: { exercise }, exerciseId }: Wanted): Record<TimelineKind, Prisma.Sql> => {
  const own = Prisma.sql`${userId}::uuid`;
  const ofExercise = (table: string) => exercise === null ? Prisma.sql`true` : Prisma.sql`${Prisma.raw(table)}."exerciseId" = ${exerciseId}::uuid`;
  return {
    attempt: Prisma.sql`select submission."createdAt" as at, 'attempt:' || submission.id as key, 'attempt' as kind, json_build_object('id', submission.id, 'exerciseId', submission."exerciseId") as facts
      from "Submission" as submission where submission."userId" = ${own} and ${ofExercise("submission")}`,
    hint: Prisma.sql`select hint."openedAt", 'hint:' || hint."exerciseId" || ':' || hint.number, 'hint', json_build_object('exerciseId', hint."exerciseId", 'number', hint.number)
      from "OpenedHint" as hint where hint."userId" = ${own} and ${ofExercise("hint")}`,
    lesson: Prisma.sql`select coalesce(reading."doneAt", reading."readAt"), 'lesson:' || reading.lesson, 'lesson', json_build_object('slug', reading.lesson, 'done', reading."doneAt" is not null, 'furthest', reading.furthest)
      from "LessonProgress" as reading where reading."userId" = ${own}`,
    habit: Prisma.sql`select max(logged."loggedAt"), 'habit:' || logged.day, 'habit', json_build_object('day', to_char(logged.day, 'YYYY-MM-DD'), 'habits', json_agg(json_build_object('habit', logged.habit, 'minutes', logged.minutes) order by logged.habit))
      from "HabitDay" as logged join "User" as person on person.id = logged."userId" and person.habits where logged."userId" = ${own} group by logged.day`,
    note: Prisma.sql`select greatest(note."sharedAt", note."updatedAt"), 'note:' || note.kind || ':' || note.slug, 'note', json_build_object('of', note.kind, 'slug', note.slug, 'text', note.text)
      from "Note" as note where note."userId" = ${own} and note."sharedAt" is not null and note.text <> '' and ${exercise === null ? Prisma.sql`true` : Prisma.sql`note.kind = 'exercise' and note.slug = ${exercise}`}`,
    review: Prisma.sql`select review."createdAt", 'review:' || review.id, 'review', json_build_object('id', review.id, 'exerciseId', review."exerciseId", 'state', review.state)
      from "Review" as review where review."studentId" = ${own} and review."cohortId" = ${cohortId}::uuid and ${ofExercise("review")}`,
    award: Prisma.sql`select award."awardedAt", 'award:' || award.achievement, 'award', json_build_object('achievement', award.achievement) from "Award" as award where award."userId" = ${own}`,
    extension: Prisma.sql`select given."createdAt", 'extension:' || given.id, 'extension', json_build_object('of', given.kind, 'item', given.key, 'dueAt', given."dueAt", 'reason', given.reason)
      from "Extension" as given where given."userId" = ${own} and given."cohortId" = ${cohortId}::uuid and ${exercise === null ? Prisma.sql`true` : Prisma.sql`given.kind = 'exercise' and given.key = ${exercise}`}`,
    report: Prisma.sql`select report."createdAt", 'report:' || report.id, 'report', json_build_object('project', report.project, 'milestone', report.milestone, 'decision', report.decision)
      from "ProjectReport" as report where report."userId" = ${own}`,
  };
};

/** A page of what a student did, the newest first, and one more: one statement. Verdicts are looked up for the page alone. */
export function timelineStatement(wanted: Wanted): Prisma.Sql {
  const { kind, exercise, before } = wanted.filter;
  const selects = branches(wanted);
  const chosen = timelineKinds.filter((each) => (kind === null || each === kind) && (exercise === null || kindsOfExercise.has(each)));
  if (chosen.length === 0) return Prisma.sql`select now() as at, '' as key, '{}'::json as facts where false`;
  return Prisma.sql`
    with event (at, key, kind, facts) as (${Prisma.join(chosen.map((each) => selects[each]), " union all ")}),
    paged as (
      select * from event where ${before === null ? Prisma.sql`true` : Prisma.sql`(date_trunc('milliseconds', at), key) < (${before.at}::timestamptz, ${before.key})`}
      order by date_trunc('milliseconds', at) desc, key desc limit ${eventsPerPage + 1}::int
    )
    select paged.at, paged.key, case when paged.kind = 'attempt'
      then jsonb_build_object('kind', 'attempt', 'verdict', verdict.kind, 'score', verdict.score, 'maxScore', verdict."maxScore", 'mistake', verdict.mistake) || paged.facts::jsonb
      else jsonb_build_object('kind', paged.kind) || paged.facts::jsonb end as facts
    from paged left join lateral (
      select judged.kind, judged.score, judged."maxScore", judged.detail->'mistake'->>'message' as mistake from "Verdict" as judged
      where paged.kind = 'attempt' and judged."submissionId" = (paged.facts->>'id')::uuid order by judged."createdAt" desc limit 1
    ) as verdict on true
    order by date_trunc('milliseconds', paged.at) desc, paged.key desc`;
}
