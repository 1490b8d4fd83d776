import "server-only";
import { z } from "zod";
import { roleSchema } from "#domain/accounts.ts";
import { courseOf } from "#features/enrolments/queries.ts";
import { isStandardLesson } from "#lib/catalog/lessons.ts";
import { courseOfLesson, listLiveCourses } from "#lib/catalog/live-courses.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { courseKey } from "./documents.ts";

/** Which texts of courses somebody finds: of each slug the one that its page shows them. */
export interface Sight {
  /** The course that they see; null: the standard year. */
  courseId: string | null;
  /** Keys of courses' own texts. */
  shown: readonly string[];
  /** Slugs of standard lessons in whose place their course has a text of its own. */
  replaced: readonly string[];
}

/** Of who is in no course. */
export const standardSight: Sight = { courseId: null, shown: [], replaced: [] };

const rowsSchema = z.array(z.object({ role: roleSchema, courseId: z.uuid().nullable(), courses: z.array(z.uuid()), instructs: z.boolean() })).max(1);

/**
 * The viewer's: all texts of the course that they see, and the lessons that only another of their courses has, whether
 * they learn or teach there. Who writes courses finds those of every course.
 */
export async function selectSight(viewer: { id: string }): Promise<Sight> {
  const [person] = rowsSchema.parse(await db().$queryRaw`
    select person.role::text, ${courseOf(Prisma.sql`person.id`)} as "courseId",
      array(select distinct cohort."courseId"::text from "Enrolment" as own join "Cohort" as cohort on cohort.id = own."cohortId" where own."userId" = person.id and cohort."archivedAt" is null) as courses,
      exists (select 1 from "Enrolment" as own where own."userId" = person.id and own.role = 'instructor') as instructs
    from "User" as person where person.id = ${viewer.id}::uuid`);
  if (person === undefined) return standardSight;
  const all = person.instructs || person.role === "instructor" || person.role === "admin";
  const live = listLiveCourses();
  const { courseId } = person;
  const own = [...live.find(({ id }) => id === courseId)?.lessons.keys() ?? []];
  const others = live.filter(({ id }) => id !== courseId && (all || person.courses.includes(id)))
    .flatMap(({ lessons }) => [...lessons.keys()]).filter((slug) => !isStandardLesson(slug) && !own.includes(slug));
  return {
    courseId,
    shown: [
      ...courseId === null ? [] : own.map((slug) => courseKey(courseId, slug)),
      ...[...new Set(others)].flatMap((slug) => { const of = courseOfLesson(slug); return of === null ? [] : [courseKey(of, slug)]; }),
    ],
    replaced: own.filter(isStandardLesson),
  };
}

/** For a `where` on "SearchDocument". */
export const visibleTo = ({ shown, replaced }: Sight): Prisma.Sql => Prisma.sql`
  case when "courseId" is null then not ("kind" = 'lesson' and "key" = any(${[...replaced]}::text[])) else "key" = any(${[...shown]}::text[]) end`;
