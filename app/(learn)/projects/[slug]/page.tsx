import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ProjectArticle } from "#features/projects/components/project-article.tsx";
import { projectTitle, selectProjectView } from "#features/projects/queries.ts";
import { requireUser } from "#lib/auth.ts";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: projectTitle((await params).slug) ?? undefined };
}

export default async function ProjectPage({ params }: Props) {
  const { slug } = await params;
  const user = await requireUser();
  if (projectTitle(slug) === null) notFound();
  const view = await selectProjectView(user, slug);
  return (
    <PageBody width="text">
      <PageHeader eyebrow={`Guided project, month ${view.project.month}`} title={view.project.title} lead={view.project.summary} />
      <ProjectArticle view={view} viewerId={user.id} timeZone={user.timeZone} />
    </PageBody>
  );
}
