import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StudentProject } from "#features/projects/components/student-project.tsx";
import { selectOptionalStudentProject } from "#features/projects/judging-queries.ts";
import { projectTitle } from "#features/projects/queries.ts";
import { requireUser } from "#lib/auth.ts";

interface Props {
  params: Promise<{ slug: string; userId: string }>;
  searchParams: Promise<{ messages?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: projectTitle((await params).slug) ?? undefined };
}

export default async function StudentProjectPage({ params, searchParams }: Props) {
  const [{ slug, userId }, { messages }] = await Promise.all([params, searchParams]);
  const user = await requireUser();
  if (projectTitle(slug) === null || !z.uuid().safeParse(userId).success) notFound();
  if (userId === user.id) redirect(`/projects/${slug}`);
  const view = await selectOptionalStudentProject(user, slug, userId, { allMessages: messages === "all" });
  if (view === null) notFound();
  return (
    <PageBody width="text">
      <PageHeader eyebrow={<Link href={`/projects/${slug}`} className="link">{view.project.title}</Link>} title={view.learner.name} />
      <StudentProject view={view} viewerId={user.id} timeZone={user.timeZone} />
    </PageBody>
  );
}
