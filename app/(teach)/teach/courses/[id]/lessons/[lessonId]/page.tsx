import type { Metadata } from "next";
import { LessonStudio } from "#features/course-lessons/components/lesson-studio.tsx";
import { drawLessonPreview } from "#features/course-lessons/preview.tsx";
import { selectLessonStudio } from "#features/course-lessons/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Edit a lesson") };
}

export default async function Page({ params }: { params: Promise<{ id: string; lessonId: string }> }) {
  const [user, { id, lessonId }] = await Promise.all([requireUser(), params]);
  const { lesson, look, choices, editor } = await orNotFound(selectLessonStudio(user, id, lessonId));
  return (
    <LessonStudio
      key={lesson.id} viewer={{ id: user.id, timeZone: user.timeZone }} choices={choices} editor={editor}
      // Drawn here too, so that this page knows the scripts of all that a lesson can hold.
      first={drawLessonPreview(look)}
      lesson={{ id: lesson.id, slug: lesson.slug, title: lesson.title, text: lesson.text, version: lesson.version, updatedAt: lesson.updatedAt, archivedAt: lesson.archivedAt, course: lesson.course }}
    />
  );
}
