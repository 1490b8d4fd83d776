import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LockedPage } from "#components/shell/locked-page.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { selectLessonOpening } from "#features/enrolments/queries.ts";
import { LessonArticle } from "#features/lessons/components/lesson-article.tsx";
import { lessonMonth, selectLessonTitle, selectLessonView } from "#features/lessons/queries.ts";
import { requireUser } from "#lib/auth.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, user] = await Promise.all([params, requireUser()]);
  return { title: await selectLessonTitle(user, slug) ?? undefined };
}

export default async function LessonPage({ params }: Props) {
  const { slug } = await params;
  const user = await requireUser();
  const month = lessonMonth(slug);
  if (month === null) notFound();
  const [opens, view] = await Promise.all([selectLessonOpening(user, { slug, month }), selectLessonView(user, slug)]);
  if (opens) return <LockedPage title={view.lesson.title} month={view.lesson.month} opens={opens} />;
  return (
    <PageBody>
      <LessonArticle view={view} viewer={user} />
    </PageBody>
  );
}
