import "server-only";
import { z } from "zod";
import { cohortMonth } from "#domain/calendar.ts";
import { parseTries, type Change } from "#domain/cohort-map.ts";
import { dayAt } from "#domain/day.ts";
import { attemptColumns, medianAttempts, type Column } from "#domain/insights.ts";
import { yearOf } from "#lib/catalog/courses.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { selectCohortYear, type CohortYear } from "./cohort-terms.ts";
import { columnsOf, type MapMonth } from "./map-columns.ts";
import type { MapStudent } from "./map-rows.ts";
import type { MapFilter } from "./map-schema.ts";
import { courseTable, orders, standingsOf, triesOf, twoWeeksAgo, weekAgo } from "./standing.ts";
import type { Viewer } from "./viewer.ts";

export const studentsPerPage = 200;

export interface MapSummary {
  students: number;
  /** Exercises that the calendar asks for by now. */
  asked: number;
  /** Of them, how many the student in the middle has; null without students. */
  medianDone: number | null;
  accepted: Change;
  /** Students who handed something in. */
  active: Change;
  submissions: Change;
  /** Attempts at what is accepted. */
  attempts: Column[];
  medianAttempts: number | null;
}

export interface CohortMapView {
  year: CohortYear;
  /** The month that the cohort is in; null before its start. */
  month: number | null;
  filter: MapFilter;
  months: MapMonth[];
  students: MapStudent[];
  /** Whose name fits. */
  matching: number;
  summary: MapSummary;
}

const lineSchema = z.object({
  id: z.uuid(), name: z.string(), done: z.int(), doneAsked: z.int(), failedLately: z.int(), stuck: z.int(), lastAt: z.coerce.date().nullable(), tries: z.string().transform(parseTries),
});
const pageSchema = z.tuple([z.object({
  students: z.int(), matching: z.int(), medianDone: z.number().nullable(), acceptedNow: z.int(), acceptedBefore: z.int(), lines: z.array(lineSchema),
})]);

/**
 * Sums of all students of the cohort, and a page of them with their tries: one statement.
 * @param cells the numbers of the exercises that have a column of their own: of others nobody sees whether they were late
 */
export const mapStatement = ({ cohort, exercises }: Pick<CohortYear, "cohort" | "exercises">, { q, sort, page }: MapFilter, now: Date, cells?: ReadonlySet<number>): Prisma.Sql => Prisma.sql`
  with course as materialized (${courseTable(exercises, cells)}),
  standing as materialized (${standingsOf(cohort.id, now)}),
  matching as (select * from standing where ${q} = '' or position(lower(${q}) in lower(name)) > 0),
  paged as (
    select *, row_number() over (order by ${orders[sort]}) as place from matching
    order by ${orders[sort]} limit ${studentsPerPage}::int offset ${(page - 1) * studentsPerPage}::int
  ),
  tried as (${triesOf(Prisma.sql`paged`)})
  select count(*)::int as students, (select count(*)::int from matching) as matching,
    (percentile_cont(0.5) within group (order by "doneAsked"))::float8 as "medianDone",
    coalesce(sum("acceptedNow"), 0)::int as "acceptedNow", coalesce(sum("acceptedBefore"), 0)::int as "acceptedBefore",
    coalesce((
      select json_agg(json_build_object('id', id, 'name', name, 'done', done, 'doneAsked', "doneAsked", 'failedLately', "failedLately", 'stuck', stuck, 'lastAt', "lastAt", 'tries', coalesce(tries, '')) order by place)
      from paged left join tried using (id)
    ), '[]') as lines
  from standing`;

const weekSchema = z.tuple([z.object({ submissionsNow: z.int(), submissionsBefore: z.int(), activeNow: z.int(), activeBefore: z.int() })]);

/** What was handed in within two weeks, by its index: what is older is never read. */
export const weekStatement = ({ cohort, exercises }: Pick<CohortYear, "cohort" | "exercises">, now: Date): Prisma.Sql => Prisma.sql`
  with course as materialized (${courseTable(exercises)}),
  handed as (
    select count(*) filter (where submission."createdAt" >= ${weekAgo(now)}) as now, count(*) filter (where submission."createdAt" < ${weekAgo(now)}) as before
    from "Enrolment" as enrolment join "Submission" as submission on submission."userId" = enrolment."userId" and submission."createdAt" >= ${twoWeeksAgo(now)}
    join course on course.id = submission."exerciseId"
    where enrolment."cohortId" = ${cohort.id}::uuid and enrolment.role = 'student'
    group by enrolment."userId"
  )
  select coalesce(sum(now), 0)::int as "submissionsNow", coalesce(sum(before), 0)::int as "submissionsBefore",
    (count(*) filter (where now > 0))::int as "activeNow", (count(*) filter (where before > 0))::int as "activeBefore"
  from handed`;

const attemptsSchema = z.array(z.object({ attempts: z.int(), students: z.int() }));

/** How many attempts what is accepted took; an attempt after the acceptance counts too, which few make. */
export const attemptsStatement = ({ cohort, exercises }: Pick<CohortYear, "cohort" | "exercises">): Prisma.Sql => Prisma.sql`
  with course as materialized (${courseTable(exercises)})
  select least(progress.attempts, 11) as attempts, count(*)::int as students from "Enrolment" as enrolment
  join "ExerciseProgress" as progress on progress."userId" = enrolment."userId" join course on course.id = progress."exerciseId"
  where enrolment."cohortId" = ${cohort.id}::uuid and enrolment.role = 'student' and progress."acceptedAt" is not null
  group by 1`;

/**
 * Students by exercises, or by topics: a page of a cohort that the viewer mentors, with what its whole says.
 * @throws {NotFoundError} for a cohort that is not the viewer's
 */
export async function selectCohortMap(viewer: Viewer, cohortId: string, filter: MapFilter, now = new Date()): Promise<CohortMapView> {
  const year = await selectCohortYear(viewer, cohortId, null, now);
  const { months: ofYear } = yearOf(year.cohort.courseId);
  const month = cohortMonth(year.cohort.startsOn, dayAt(now, year.cohort.timeZone), ofYear.length);
  const months = columnsOf(year.exercises, ofYear, filter, month);
  const cells = new Set(months.flatMap(({ columns }) => columns.flatMap(({ kind, numbers }) => kind === "exercise" ? numbers : [])));
  const [page, week, attempts] = await Promise.all([
    db().$queryRaw(mapStatement(year, filter, now, cells)),
    db().$queryRaw(weekStatement(year, now)),
    db().$queryRaw(attemptsStatement(year)),
  ]);
  const [{ lines, matching, students, medianDone, acceptedNow, acceptedBefore }] = pageSchema.parse(page);
  const [{ submissionsNow, submissionsBefore, activeNow, activeBefore }] = weekSchema.parse(week);
  const taken = attemptsSchema.parse(attempts);
  return {
    year, month, filter, months, matching, students: lines,
    summary: {
      students, medianDone, asked: year.exercises.filter(({ asked }) => asked).length,
      accepted: { now: acceptedNow, before: acceptedBefore },
      active: { now: activeNow, before: activeBefore },
      submissions: { now: submissionsNow, before: submissionsBefore },
      attempts: attemptColumns(taken), medianAttempts: medianAttempts(taken),
    },
  };
}
