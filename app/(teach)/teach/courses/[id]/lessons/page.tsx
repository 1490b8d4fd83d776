import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { LessonsPage } from "#features/course-lessons/components/lessons-page.tsx";
import { selectLessonsPage } from "#features/course-lessons/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Lessons of the course") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [user, { id }] = await Promise.all([requireUser(), params]);
  const facts = await orNotFound(selectLessonsPage(user, id));
  return <PageBody><LessonsPage facts={facts} timeZone={user.timeZone} /></PageBody>;
}
