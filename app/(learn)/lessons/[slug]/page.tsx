import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { LessonArticle } from "#features/lessons/components/lesson-article.tsx";
import { lessonTitle, selectLessonView } from "#features/lessons/queries.ts";
import { requireUser } from "#lib/auth.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: lessonTitle((await params).slug) ?? undefined };
}

export default async function LessonPage({ params }: Props) {
  const { slug } = await params;
  const user = await requireUser();
  if (lessonTitle(slug) === null) notFound();
  return (
    <PageBody>
      <LessonArticle view={await selectLessonView(user, slug)} timeZone={user.timeZone} />
    </PageBody>
  );
}
