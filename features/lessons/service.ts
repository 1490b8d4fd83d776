import "server-only";
import { isRead } from "#domain/lesson.ts";
import { selectLesson } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import type { Reading } from "./schema.ts";

/**
 * Notes how far a lesson was read. It only ever grows, also when two tabs report at once, and the day
 * on which the end was first reached stays.
 * @throws {NotFoundError} for a lesson that does not exist
 */
export async function recordReading(viewer: { id: string }, { lesson, furthest }: Reading): Promise<void> {
  const { slug } = selectLesson(lesson);
  const doneAt = isRead(furthest) ? new Date() : null;
  await db().$executeRaw`
    insert into "LessonProgress" ("userId", lesson, furthest, "doneAt", "readAt")
    values (${viewer.id}::uuid, ${slug}, ${furthest}, ${doneAt}, now())
    on conflict ("userId", lesson) do update set
      furthest = greatest("LessonProgress".furthest, excluded.furthest),
      "doneAt" = coalesce("LessonProgress"."doneAt", excluded."doneAt"),
      "readAt" = now()`;
}
