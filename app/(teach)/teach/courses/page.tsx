import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { CourseList } from "#features/courses/components/course-list.tsx";
import { listCourseLines } from "#features/courses/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Courses") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [user, { archived }] = await Promise.all([requireUser(), searchParams]);
  return <PageBody><CourseList list={await orNotFound(listCourseLines(user, { archived: archived === "1" }))} /></PageBody>;
}
