import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { CourseFrame } from "#features/courses/components/course-frame.tsx";
import { CourseSettings } from "#features/courses/components/course-settings.tsx";
import { selectCourseHead } from "#features/courses/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Settings of the course") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [user, { id }] = await Promise.all([requireUser(), params]);
  const course = await orNotFound(selectCourseHead(user, id));
  return <PageBody><CourseFrame course={course} current="/settings"><CourseSettings course={course} /></CourseFrame></PageBody>;
}
