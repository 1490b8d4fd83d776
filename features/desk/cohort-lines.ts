import "server-only";
import { z } from "zod";
import { cohortMonth } from "#domain/calendar.ts";
import { dayAt, type Day } from "#domain/day.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { NotFoundError } from "#domain/errors.ts";
import { yearOf } from "#lib/catalog/courses.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { weekAgo } from "./standing.ts";
import type { Viewer } from "./viewer.ts";

export interface DeskCohortLine {
  id: string;
  name: string;
  startsOn: Day;
  archived: boolean;
  students: number;
  /** Exercises accepted in the last seven days. */
  accepted: number;
  /** Of the course; null before its start. */
  month: number | null;
  months: number;
}

const linesSchema = z.array(z.object({ id: z.uuid(), courseId: z.uuid(), name: z.string(), startsOn: z.string(), timeZone: z.string(), archived: z.boolean(), students: z.int(), accepted: z.int() }));

/** The cohorts that the viewer mentors with their numbers; of archived ones nobody counts what was accepted this week. */
export const linesStatement = (viewer: Viewer, now: Date): Prisma.Sql => Prisma.sql`
  select cohort.id, cohort."courseId", cohort.name, to_char(cohort."startsOn", 'YYYY-MM-DD') as "startsOn", cohort."timeZone", cohort."archivedAt" is not null as archived,
    (select count(*)::int from "Enrolment" as enrolment where enrolment."cohortId" = cohort.id and enrolment.role = 'student') as students,
    case when cohort."archivedAt" is null then (
      select count(*)::int from "Enrolment" as enrolment join "ExerciseProgress" as progress on progress."userId" = enrolment."userId"
      where enrolment."cohortId" = cohort.id and enrolment.role = 'student' and progress."acceptedAt" >= ${weekAgo(now)}
    ) else 0 end as accepted
  from "Cohort" as cohort
  where ${viewer.role === "admin"} or exists (
    select 1 from "Enrolment" as own where own."cohortId" = cohort.id and own."userId" = ${viewer.id}::uuid and own.role in ('mentor', 'instructor', 'admin')
  )
  order by cohort."startsOn" desc, cohort.name, cohort.id limit 500`;

/**
 * The cohorts that the viewer mentors, archived ones too, the newest first.
 * @throws {NotFoundError} for who mentors nobody
 */
export async function listDeskCohorts(viewer: Viewer, now = new Date()): Promise<DeskCohortLine[]> {
  const [teaching, rows] = await Promise.all([teachesAnyone(viewer), db().$queryRaw(linesStatement(viewer, now))]);
  if (!teaching) throw new NotFoundError("There is no such page.");
  return linesSchema.parse(rows).map(({ courseId, timeZone, ...line }) => {
    const months = yearOf(courseId).months.length;
    return { ...line, months, month: cohortMonth(line.startsOn, dayAt(now, timeZone), months) };
  });
}
