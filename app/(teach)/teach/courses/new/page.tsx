import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { NewCourseForm } from "#features/courses/components/new-course-form.tsx";
import { listCourseChoices } from "#features/courses/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("New course") };
}

export default async function Page() {
  const [user, t] = await Promise.all([requireUser(), serverT()]);
  const courses = await orNotFound(listCourseChoices(user));
  return (
    <PageBody width="text">
      <PageHeader eyebrow={<Link href="/teach/courses" className="link">{t("Courses")}</Link>} title={t("New course")} lead={t("It begins as a copy, which you then arrange month by month.")} />
      <NewCourseForm courses={courses.filter(({ id }) => id !== "")} />
    </PageBody>
  );
}
