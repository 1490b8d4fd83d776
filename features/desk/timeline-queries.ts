import "server-only";
import { z } from "zod";
import { cellState, parseTries } from "#domain/cohort-map.ts";
import { NotFoundError } from "#domain/errors.ts";
import { timelineFactsSchema, type TimelineFacts } from "#domain/timeline.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { deadlineOf, selectCohortYear, type CohortYear } from "./cohort-terms.ts";
import { courseTable, triesOf } from "./standing.ts";
import type { TimelineFilter } from "./timeline-schema.ts";
import { eventsPerPage, timelineStatement } from "./timeline-statement.ts";
import type { Viewer } from "./viewer.ts";

interface TimelineEvent { at: Date; key: string; facts: TimelineFacts }

export interface StudentHead {
  id: string;
  name: string;
  /** When they last handed in, typed, read, opened or logged something, as the rule of who does nothing has it; null for nothing yet. */
  lastAt: Date | null;
  done: number;
  doneAsked: number;
  asked: number;
  exercises: number;
  /** Accepted after the deadline. */
  late: number;
  /** Past their deadline and not accepted. */
  overdue: number;
  stuck: number;
}

export interface TimelineView {
  cohort: CohortYear["cohort"];
  student: StudentHead;
  filter: TimelineFilter;
  /** The exercise that is filtered by; null also where the catalogue has it not any more. */
  exercise: { slug: string; title: string } | null;
  /** Exercises of the year, for the choice. */
  exercises: { slug: string; title: string; month: number }[];
  events: TimelineEvent[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

const eventsSchema = z.array(z.object({ at: z.date(), key: z.string(), facts: timelineFactsSchema }));
const headSchema = z.array(z.object({ id: z.uuid(), name: z.string(), lastAt: z.date().nullable(), tries: z.string().transform(parseTries) })).max(1);

/** The student's name and tries; no row for who is no student of the cohort. */
const headStatement = ({ cohort, exercises }: CohortYear, userId: string): Prisma.Sql => Prisma.sql`
  with course as materialized (${courseTable(exercises)}), one as (
    select "userId" as id from "Enrolment" where "cohortId" = ${cohort.id}::uuid and "userId" = ${userId}::uuid and role = 'student'
  ), tried as (${triesOf(Prisma.sql`one`)})
  select person.id, person.name, coalesce(tried.tries, '') as tries, greatest(
    (select max("createdAt") from "Submission" where "userId" = person.id), (select max("readAt") from "LessonProgress" where "userId" = person.id),
    (select max("openedAt") from "OpenedHint" where "userId" = person.id), (select max("updatedAt") from "Draft" where "userId" = person.id),
    (select "loggedAt" from "HabitDay" where "userId" = person.id and person.habits order by day desc limit 1)
  ) as "lastAt"
  from one join "User" as person using (id) left join tried using (id)`;

function headOf(year: CohortYear, { id, name, lastAt, tries }: z.infer<typeof headSchema>[number], now: Date): StudentHead {
  const cells = year.exercises.map((exercise, number) => {
    const deadline = deadlineOf(year, exercise, id);
    const own = tries.get(number);
    return { asked: exercise.asked, state: cellState(own, deadline), isDone: (own?.acceptedAt ?? null) !== null, isDue: deadline !== null && deadline.dueAt < now };
  });
  const count = (which: (cell: (typeof cells)[number]) => boolean) => cells.filter(which).length;
  return {
    id, name, lastAt, exercises: cells.length, asked: count(({ asked }) => asked), done: count(({ isDone }) => isDone), doneAsked: count(({ asked, isDone }) => asked && isDone),
    late: count(({ state }) => state === "late"), overdue: count(({ isDone, isDue }) => isDue && !isDone), stuck: count(({ state }) => state === "stuck"),
  };
}

/** @throws {NotFoundError} for oneself: nobody mentors themselves */
export function demandOther(viewer: Viewer, userId: string): void {
  if (viewer.id === userId) throw new NotFoundError("There is no such student in this cohort.");
}

/**
 * What one student did, the newest first, a page at a time.
 * @throws {NotFoundError} for a cohort that is not the viewer's, for who is no student of it, and for oneself
 */
export async function selectTimeline(viewer: Viewer, cohortId: string, userId: string, filter: TimelineFilter, now = new Date()): Promise<TimelineView> {
  demandOther(viewer, userId);
  const exercise = filter.exercise === null ? null : selectOptionalExercise(filter.exercise);
  const year = await selectCohortYear(viewer, cohortId, userId, now);
  const [heads, rows] = await Promise.all([
    db().$queryRaw(headStatement(year, userId)),
    db().$queryRaw(timelineStatement({ cohortId, userId, filter, exerciseId: exercise?.id ?? null })),
  ]);
  const [head] = headSchema.parse(heads);
  if (!head) throw new NotFoundError("There is no such student in this cohort.");
  const events = eventsSchema.parse(rows);
  const shown = events.slice(0, eventsPerPage);
  const last = shown.at(-1);
  return {
    cohort: year.cohort, student: headOf(year, head, now), filter, exercise: exercise && { slug: exercise.slug, title: exercise.title },
    exercises: year.exercises.map(({ slug, title, month }) => ({ slug, title, month })),
    events: shown, next: events.length > eventsPerPage && last ? `${last.at.getTime()}.${last.key}` : null,
  };
}
