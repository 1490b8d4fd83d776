import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { NewLessonForm } from "#features/course-lessons/components/new-lesson-form.tsx";
import { selectNewLesson } from "#features/course-lessons/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("A new lesson") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [user, { id }] = await Promise.all([requireUser(), params]);
  const [t, { course, taken, months }] = await Promise.all([serverT(), orNotFound(selectNewLesson(user, id))]);
  return (
    <PageBody width="text">
      <PageHeader eyebrow={<Link href={`/teach/courses/${course.id}/lessons`} className="link">{t("Lessons of {course}", { course: course.title })}</Link>} title={t("A new lesson")} />
      <NewLessonForm courseId={course.id} taken={taken} months={months} />
    </PageBody>
  );
}
