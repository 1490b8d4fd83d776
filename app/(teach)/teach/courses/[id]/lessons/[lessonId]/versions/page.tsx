import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { LessonVersionsPage } from "#features/course-lessons/components/lesson-versions-page.tsx";
import { selectLessonVersions } from "#features/course-lessons/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

type Word = string | string[] | undefined;
interface Props {
  params: Promise<{ id: string; lessonId: string }>;
  searchParams: Promise<{ from?: Word; to?: Word; read?: Word }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Publish a lesson") };
}

/** A version's number in the address; null for the draft, and for what is none. */
const numberIn = (text: Word): number | null => typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : null;

export default async function Page({ params, searchParams }: Props) {
  const [user, { id, lessonId }, { from, to, read }] = await Promise.all([requireUser(), params, searchParams]);
  const facts = await orNotFound(selectLessonVersions(user, id, lessonId, { from: numberIn(from), to: numberIn(to), read: numberIn(read) }));
  return <PageBody><LessonVersionsPage viewer={user} facts={facts} /></PageBody>;
}
