import "server-only";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { db } from "../db.ts";
import { coursesDir, coursesIndex, lessonTextFile } from "./live-courses.ts";

const rowsSchema = z.array(z.object({
  id: z.uuid(), title: z.string(), plan: z.unknown(),
  lessons: z.array(z.object({ slug: z.string(), number: z.int(), versionId: z.uuid(), note: z.string(), publishedAt: z.iso.datetime() })),
}));

/**
 * Brings this machine's copy of the published courses up to what the database says.
 * @returns whether something changed
 */
export async function syncCourses(): Promise<boolean> {
  const rows = rowsSchema.parse(await db().$queryRaw`
    with plans as (
      select distinct on ("courseId") "courseId", plan from "CourseVersion" order by "courseId", number desc
    ), texts as (
      select distinct on (version."lessonId") lesson."courseId", lesson.slug, version.number, version.id as "versionId", version."withdrawnAt", version.note,
        to_char(version."publishedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt"
      from "CourseLessonVersion" as version join "CourseLesson" as lesson on lesson.id = version."lessonId"
      order by version."lessonId", version.number desc
    )
    select course.id, course.title, plans.plan, coalesce(own.lessons, '[]') as lessons
    from "Course" as course left join plans on plans."courseId" = course.id
    left join (
      select "courseId", json_agg(json_build_object('slug', slug, 'number', number, 'versionId', "versionId", 'note', note, 'publishedAt', "publishedAt") order by slug) as lessons
      from texts where "withdrawnAt" is null group by "courseId"
    ) as own on own."courseId" = course.id
    where plans.plan is not null or own.lessons is not null order by course.id`);
  const versions = rows.flatMap(({ lessons }) => lessons.map(({ versionId }) => versionId));
  await writeTexts(versions.filter((id) => !existsSync(lessonTextFile(id))));
  const index = JSON.stringify(rows.map(({ plan, ...row }) => ({ ...row, plan: plan ?? null })));
  const file = coursesIndex();
  if (existsSync(file) ? readFileSync(file, "utf8") === index : rows.length === 0) return false;
  writeInWhole(file, index);
  removeOthers(new Set(versions));
  return true;
}

async function writeTexts(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const texts = await db().courseLessonVersion.findMany({ where: { id: { in: [...ids] } }, select: { id: true, text: true } });
  for (const { id, text } of texts) writeInWhole(lessonTextFile(id), text);
}

/** Aside, and moved: another process of this machine may do the same. */
function writeInWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const making = `${file}.${process.pid}`;
  writeFileSync(making, text);
  renameSync(making, file);
}

/** Texts that are not live any more. */
function removeOthers(versions: ReadonlySet<string>): void {
  const folder = path.join(coursesDir(), "texts");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.endsWith(".md") && !versions.has(path.basename(name, ".md"))) rmSync(path.join(folder, name), { force: true });
}
