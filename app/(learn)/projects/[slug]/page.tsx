import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { ProjectArticle } from "#features/projects/components/project-article.tsx";
import { ProjectHeader } from "#features/projects/components/project-header.tsx";
import { projectTitle, selectProjectTerms, selectProjectView } from "#features/projects/queries.ts";
import { requireUser } from "#lib/auth.ts";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ messages?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: projectTitle((await params).slug) ?? undefined };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const [{ slug }, { messages }] = await Promise.all([params, searchParams]);
  const user = await requireUser();
  if (projectTitle(slug) === null) notFound();
  const now = new Date();
  const [view, terms] = await Promise.all([selectProjectView(user, slug, { allMessages: messages === "all" }), selectProjectTerms(user, slug, now)]);
  return (
    <PageBody width="text">
      <ProjectHeader project={view.project} />
      <ProjectArticle view={view} terms={terms} now={now} viewerId={user.id} timeZone={user.timeZone} />
    </PageBody>
  );
}
