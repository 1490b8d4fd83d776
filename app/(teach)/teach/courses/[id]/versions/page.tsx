import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { CourseFrame } from "#features/courses/components/course-frame.tsx";
import { CourseVersions } from "#features/courses/components/course-versions.tsx";
import { selectCourseVersions } from "#features/courses/version-queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Publish a course") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [user, { id }, t] = await Promise.all([requireUser(), params, serverT()]);
  const view = await orNotFound(selectCourseVersions(user, id, t));
  return <PageBody><CourseFrame course={view.course} current="/versions"><CourseVersions view={view} viewer={{ id: user.id, timeZone: user.timeZone }} /></CourseFrame></PageBody>;
}
